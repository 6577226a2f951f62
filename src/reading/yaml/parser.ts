import { Content, MappingNode, Node, ScalarNode, SequenceNode } from './node';
import { Scanner } from './scanner';
import { TagHandles } from './tag-handles';
import { TokenType } from './token';
import { YamlError } from './yaml-error';

/** How deep values may be nested: far deeper than any manifest, and no deeper than their readers can follow. */
export const DEEPEST = 500;

/** The first document of a text; nothing if there is none. What follows it is not read, as in `kubectl`. */
export function parse(text: string): Node | undefined {
  return new Parser(text).document();
}

/** Where a value stands: as a part of a block it may be a block itself, and behind a key a list that is not indented. */
type Place = 'in block' | 'behind key' | 'in flow';

/** What a value is called by, and what it is said to be. */
interface Properties {
  readonly anchor?: string;
  readonly tag: string;
}

/** Makes nodes of tokens, step by step as the parser of libyaml. */
class Parser {
  private readonly scanner: Scanner;
  private readonly handles = new TagHandles();
  private readonly anchors = new Map<string, Content>();
  private depth = 0;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  public document(): Node | undefined {
    if (this.isNext('stream end')) {
      return undefined;
    }
    const isExplicit = this.isNext('version', 'tag directive', 'document start');
    if (isExplicit) {
      this.directives();
      this.expect('document start', "must have '---' behind its directives");
    }
    const isEmpty = isExplicit && this.isNext('version', 'tag directive', 'document start', 'document end', 'stream end');
    const node = isEmpty ? this.nothing() : this.node('in block');
    // The token behind it is looked at as well: it may be none.
    this.scanner.peek();
    return node;
  }

  private directives(): void {
    let hasVersion = false;
    while (this.isNext('version', 'tag directive')) {
      const directive = this.scanner.take();
      if (directive.type === 'tag directive') {
        this.handles.add(directive);
      } else if (hasVersion || directive.value !== '1.1') {
        throw new YamlError('must be YAML 1.1, and say so only once', directive.offset);
      } else {
        hasVersion = true;
      }
    }
  }

  private node(place: Place): Node {
    const { type: firstType, offset } = this.scanner.peek();
    if (firstType === 'alias') {
      return this.alias();
    }
    const properties = this.properties();
    const { type } = this.scanner.peek();
    if (type === 'scalar') {
      return this.scalar(offset, properties);
    }
    if (type === '[') {
      return this.sequence(offset, properties, this.flowItems);
    }
    if (type === '{') {
      return this.mapping(offset, properties, this.flowEntries);
    }
    if (type === '-' && place === 'behind key') {
      return this.sequence(offset, properties, this.indentlessItems);
    }
    if (type === 'sequence' && place !== 'in flow') {
      return this.sequence(offset, properties, this.blockItems);
    }
    if (type === 'mapping' && place !== 'in flow') {
      return this.mapping(offset, properties, this.blockEntries);
    }
    if (properties.anchor === undefined && properties.tag === '') {
      throw new YamlError('must have a value here', this.scanner.peek().offset);
    }
    return this.named(properties, { kind: 'scalar', offset, isShared: false, text: '', tag: properties.tag, isImplicit: properties.tag === '' });
  }

  private alias(): Node {
    const { value: name, offset } = this.scanner.take();
    const target = this.anchors.get(name);
    if (target === undefined) {
      throw new YamlError(`must have an anchor '&${name}' before its alias`, offset);
    }
    target.isShared = true;
    return { kind: 'alias', offset, isShared: false, name, target };
  }

  /** An anchor and a tag, in either order. */
  private properties(): Properties {
    let anchor: string | undefined;
    let tag: string | undefined;
    for (;;) {
      if (anchor === undefined && this.isNext('anchor')) {
        anchor = this.scanner.take().value;
      } else if (tag === undefined && this.isNext('tag')) {
        tag = this.handles.tagOf(this.scanner.take());
      } else {
        return { anchor, tag: tag ?? '' };
      }
    }
  }

  private named<T extends Content>({ anchor }: Properties, node: T): T {
    if (anchor !== undefined) {
      this.anchors.set(anchor, node);
    }
    return node;
  }

  private scalar(offset: number, properties: Properties): ScalarNode {
    const { value: text, isPlain } = this.scanner.take();
    const { tag } = properties;
    return this.named(properties, { kind: 'scalar', offset, isShared: false, text, tag, isImplicit: tag === '!' || (tag === '' && isPlain) });
  }

  private sequence(offset: number, properties: Properties, addItems: (items: Node[]) => void): Node {
    const node = this.named<SequenceNode>(properties, { kind: 'sequence', offset, isShared: false, items: [] });
    this.nested(offset, () => addItems.call(this, node.items));
    return node;
  }

  private mapping(offset: number, properties: Properties, addEntries: (entries: Node[]) => void): Node {
    const node = this.named<MappingNode>(properties, { kind: 'mapping', offset, isShared: false, entries: [] });
    this.nested(offset, () => addEntries.call(this, node.entries));
    return node;
  }

  private nested(offset: number, add: () => void): void {
    this.depth++;
    if (this.depth > DEEPEST) {
      throw new YamlError(`must not be nested more than ${DEEPEST} levels deep`, offset);
    }
    add();
    this.depth--;
  }

  private blockItems(items: Node[]): void {
    this.scanner.take();
    while (this.takeIf('-')) {
      items.push(this.nodeUnless('in block', '-', 'block end'));
    }
    this.expect('block end', "must have '-' before each entry of a list");
  }

  /** Of a list whose entries are no further indented than the key that it stands behind. */
  private indentlessItems(items: Node[]): void {
    while (this.takeIf('-')) {
      items.push(this.nodeUnless('in block', '-', '?', ':', 'block end'));
    }
  }

  private blockEntries(entries: Node[]): void {
    this.scanner.take();
    while (this.takeIf('?')) {
      entries.push(this.nodeUnless('behind key', '?', ':', 'block end'));
      entries.push(this.takeIf(':') ? this.nodeUnless('behind key', '?', ':', 'block end') : this.nothing());
    }
    this.expect('block end', 'must have a key here');
  }

  private flowItems(items: Node[]): void {
    this.scanner.take();
    for (let isFirst = true; !this.isNext(']'); isFirst = false) {
      if (!isFirst) {
        this.expect(',', "must have ',' or ']' here");
      }
      if (this.isNext('?')) {
        items.push(this.pair());
      } else if (!this.isNext(']')) {
        items.push(this.node('in flow'));
      }
    }
    this.scanner.take();
  }

  /** A key and a value in a list, which are a map of their own. */
  private pair(): Node {
    const { offset } = this.scanner.take();
    if (this.isNext(':', ',', ']')) {
      throw new YamlError('must have a key here', this.scanner.peek().offset);
    }
    return { kind: 'mapping', offset, isShared: false, entries: [this.node('in flow'), this.flowValue(']')] };
  }

  private flowEntries(entries: Node[]): void {
    this.scanner.take();
    for (let isFirst = true; !this.isNext('}'); isFirst = false) {
      if (!isFirst) {
        this.expect(',', "must have ',' or '}' here");
      }
      if (this.takeIf('?')) {
        entries.push(this.nodeUnless('in flow', ':', ',', '}'), this.flowValue('}'));
      } else if (!this.isNext('}')) {
        entries.push(this.node('in flow'), this.nothing());
      }
    }
    this.scanner.take();
  }

  private flowValue(end: TokenType): Node {
    return this.takeIf(':') ? this.nodeUnless('in flow', ',', end) : this.nothing();
  }

  private nodeUnless(place: Place, ...ends: TokenType[]): Node {
    return this.isNext(...ends) ? this.nothing() : this.node(place);
  }

  /** What is left out. */
  private nothing(): ScalarNode {
    return { kind: 'scalar', offset: this.scanner.peek().offset, isShared: false, text: '', tag: '', isImplicit: true };
  }

  private isNext(...types: TokenType[]): boolean {
    return types.includes(this.scanner.peek().type);
  }

  private takeIf(type: TokenType): boolean {
    if (this.scanner.peek().type !== type) {
      return false;
    }
    this.scanner.take();
    return true;
  }

  private expect(type: TokenType, message: string): void {
    if (!this.takeIf(type)) {
      throw new YamlError(message, this.scanner.peek().offset);
    }
  }
}
