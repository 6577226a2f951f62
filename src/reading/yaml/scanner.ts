import { isBlankOrEnd, isWord, SPACE, TAB } from './characters';
import { Cursor } from './cursor';
import { scanBlock } from './scan-block';
import { scanDirective } from './scan-directive';
import { scanPlain } from './scan-plain';
import { scanQuoted } from './scan-quoted';
import { scanTag } from './scan-tag';
import { PossibleKey, token, Token, TokenType } from './token';
import { YamlError } from './yaml-error';

/** How many characters a key may have that is not announced by `?`. */
const LONGEST_KEY = 1024;
/** What is left of the characters that a text without quotes does not start with. */
const FORBIDDEN = '|>%@`';

/**
 * Splits a document of YAML into tokens.
 *
 * It follows the scanner of libyaml step by step, as `kubectl` does, which uses its port to Go: what that one refuses is refused here.
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly tokens: Token[] = [];
  /** How many of `tokens` are taken. */
  private head = 0;
  /** How many tokens are taken of the whole document. */
  private taken = 0;
  /** The column of the innermost block, and those around it. */
  private indent = -1;
  private readonly indents: number[] = [];
  /** The last key that may have started outside of all brackets, and in each of the open ones. */
  private readonly keys: (PossibleKey | undefined)[] = [undefined];
  /** The tokens that opened the brackets. */
  private readonly openings: Token[] = [];
  private isKeyAllowed = true;

  constructor(text: string) {
    this.cursor = new Cursor(text);
  }

  /** The next token, which stays the next one. */
  public peek(): Token {
    // A token is certain once it cannot be the start of a key any more, since that would stand before it.
    while (this.head === this.tokens.length || this.mayBeKey(this.tokens[this.head].key)) {
      this.fetch();
    }
    return this.tokens[this.head];
  }

  public take(): Token {
    const next = this.peek();
    this.head++;
    this.taken++;
    if (this.head === this.tokens.length) {
      this.tokens.length = 0;
      this.head = 0;
    }
    return next;
  }

  private get isInFlow(): boolean {
    return this.keys.length > 1;
  }

  private fetch(): void {
    const { cursor } = this;
    this.skipToToken();
    this.closeBlocks(cursor.column);
    const code = cursor.code();
    if (code === 0) {
      this.closeBlocks(-1);
      this.dropKey();
      this.isKeyAllowed = false;
      this.push(token('stream end', cursor.offset));
      return;
    }
    const character = String.fromCharCode(code);
    if (character === '%' && cursor.column === 0) {
      this.closeBlocks(-1);
      this.dropKey();
      this.isKeyAllowed = false;
      this.push(scanDirective(cursor));
      return;
    }
    if (cursor.isAtMarker()) {
      this.closeBlocks(-1);
      this.dropKey();
      this.isKeyAllowed = false;
      this.pushIndicator(character === '-' ? 'document start' : 'document end', 3);
      return;
    }
    const endsWord = isBlankOrEnd(cursor.code(1));
    switch (character) {
      case '[':
      case '{':
        return this.openFlow(character);
      case ']':
      case '}':
        return this.closeFlow(character);
      case ',':
        this.dropKey();
        this.isKeyAllowed = true;
        return this.pushIndicator(',');
      case '-':
        return endsWord ? this.fetchEntry() : this.fetchPlain();
      case '?':
        return endsWord || this.isInFlow ? this.fetchKey() : this.fetchPlain();
      case ':':
        return endsWord || this.isInFlow ? this.fetchValue() : this.fetchPlain();
      case '*':
        return this.fetchWithKey(() => this.scanName('alias'));
      case '&':
        return this.fetchWithKey(() => this.scanName('anchor'));
      case '!':
        return this.fetchWithKey(() => scanTag(cursor));
      case '"':
      case "'":
        return this.fetchWithKey(() => scanQuoted(cursor));
      case '|':
      case '>':
        if (!this.isInFlow) {
          this.dropKey();
          this.isKeyAllowed = true;
          return this.push(scanBlock(cursor, this.indent));
        }
    }
    if (code === TAB || FORBIDDEN.includes(character)) {
      throw new YamlError(code === TAB ? 'a tab must not stand in an indentation' : `must not start a value with '${character}'`, cursor.offset);
    }
    this.fetchPlain();
  }

  /** Over blanks, comments and line breaks. */
  private skipToToken(): void {
    const { cursor } = this;
    for (;;) {
      while (cursor.code() === SPACE || (cursor.code() === TAB && (this.isInFlow || !this.isKeyAllowed))) {
        cursor.offset++;
      }
      cursor.skipComment();
      if (cursor.takeBreak() === '') {
        return;
      }
      this.isKeyAllowed ||= !this.isInFlow;
    }
  }

  private fetchEntry(): void {
    // Within brackets the parser refuses it.
    if (!this.isInFlow) {
      this.openBlock('sequence', 'an entry of a list must start on a line of its own');
    }
    this.dropKey();
    this.isKeyAllowed = true;
    this.pushIndicator('-');
  }

  private fetchKey(): void {
    if (!this.isInFlow) {
      this.openBlock('mapping', "a key with '?' must start on a line of its own");
    }
    this.dropKey();
    this.isKeyAllowed = !this.isInFlow;
    this.pushIndicator('?');
  }

  private fetchValue(): void {
    const key = this.keys[this.keys.length - 1];
    if (key !== undefined && this.mayBeKey(key)) {
      key.isPossible = false;
      this.insert(key.token, token('?', key.offset));
      if (!this.isInFlow && this.indent < key.column) {
        this.indents.push(this.indent);
        this.indent = key.column;
        this.insert(key.token, token('mapping', key.offset));
      }
      this.isKeyAllowed = false;
    } else {
      if (!this.isInFlow) {
        this.openBlock('mapping', "must not have a second ':' in the same line, unless in quotes");
      }
      this.isKeyAllowed = !this.isInFlow;
    }
    this.pushIndicator(':');
  }

  private fetchPlain(): void {
    this.fetchWithKey(() => {
      const { token: scalar, endsLine } = scanPlain(this.cursor, this.indent + 1, this.isInFlow);
      this.isKeyAllowed ||= endsLine;
      return scalar;
    });
  }

  /** What may turn out to be a key, or the start of one. */
  private fetchWithKey(scan: () => Token): void {
    const key = this.newKey();
    this.isKeyAllowed = false;
    this.push(scan(), key);
  }

  private openFlow(type: '[' | '{'): void {
    const key = this.newKey();
    this.keys.push(undefined);
    this.isKeyAllowed = true;
    this.pushIndicator(type, 1, key);
    this.openings.push(this.tokens[this.tokens.length - 1]);
  }

  private closeFlow(type: ']' | '}'): void {
    this.dropKey();
    const opening = this.openings.pop();
    if (opening !== undefined && this.keys.pop() === undefined) {
      // Go's scanner does not wait for the ':' behind brackets in which no key has started.
      opening.key = undefined;
    }
    this.isKeyAllowed = false;
    this.pushIndicator(type);
  }

  /** Starts a block here, unless this is the next part of the innermost one. */
  private openBlock(type: TokenType, otherwise: string): void {
    const { offset, column } = this.cursor;
    if (!this.isKeyAllowed) {
      throw new YamlError(otherwise, offset);
    }
    if (this.indent < column) {
      this.indents.push(this.indent);
      this.indent = column;
      this.push(token(type, offset));
    }
  }

  /** Ends the blocks that are indented further. */
  private closeBlocks(column: number): void {
    while (!this.isInFlow && this.indent > column) {
      this.push(token('block end', this.cursor.offset));
      this.indent = this.indents.pop()!;
    }
  }

  private scanName(type: 'alias' | 'anchor'): Token {
    const { cursor } = this;
    const start = cursor.offset;
    do {
      cursor.offset++;
    } while (isWord(cursor.code()));
    const name = cursor.text.slice(start + 1, cursor.offset);
    if (name === '' || !(isBlankOrEnd(cursor.code()) || '?:,]}%@`'.includes(cursor.text[cursor.offset]))) {
      throw new YamlError("the name of an anchor must be made of letters, digits, '_' and '-'", start);
    }
    return token(type, start, name);
  }

  /** A key that may start here. */
  private newKey(): PossibleKey | undefined {
    if (!this.isKeyAllowed) {
      return undefined;
    }
    this.dropKey();
    const { offset, column, line } = this.cursor;
    const isRequired = !this.isInFlow && this.indent === column;
    const key = { isPossible: true, isRequired, token: this.taken + this.tokens.length - this.head, offset, column, line };
    this.keys[this.keys.length - 1] = key;
    return key;
  }

  /** What may have been a key is none. */
  private dropKey(): void {
    const key = this.keys[this.keys.length - 1];
    if (key?.isPossible) {
      this.refuse(key);
    }
  }

  private mayBeKey(key: PossibleKey | undefined): boolean {
    if (key?.isPossible && (key.line < this.cursor.line || this.isFar(key))) {
      this.refuse(key);
    }
    return key !== undefined && key.isPossible;
  }

  private refuse(key: PossibleKey): void {
    if (key.isRequired) {
      throw new YamlError("must have a ':' behind a key", key.offset);
    }
    key.isPossible = false;
  }

  /** Characters are counted, of which some take two places. */
  private isFar({ offset }: PossibleKey): boolean {
    const { text, offset: here } = this.cursor;
    return here - offset > LONGEST_KEY && (here - offset > 2 * LONGEST_KEY || [...text.slice(offset, here)].length > LONGEST_KEY);
  }

  private push(next: Token, key?: PossibleKey): void {
    next.key = key;
    this.tokens.push(next);
  }

  private pushIndicator(type: TokenType, length = 1, key?: PossibleKey): void {
    this.push(token(type, this.cursor.offset), key);
    this.cursor.offset += length;
  }

  /** Puts a token before the one with a number, unless that one is taken. */
  private insert(number: number, next: Token): void {
    this.tokens.splice(number < this.taken ? this.tokens.length : this.head + number - this.taken, 0, next);
  }
}
