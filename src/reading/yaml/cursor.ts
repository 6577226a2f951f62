import { CARRIAGE_RETURN, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, LINE_FEED } from './characters';

/** So that looking ahead never leaves the text. */
const END = '\0\0\0\0';
const [DASH, DOT, HASH] = [0x2D, 0x2E, 0x23];

/** A place in the text of a document. */
export class Cursor {
  public readonly text: string;
  public offset = 0;
  /** Counted from 0. */
  public line = 0;
  private lineStart = 0;

  constructor(text: string) {
    this.text = text + END;
  }

  public get column(): number {
    return this.offset - this.lineStart;
  }

  public code(ahead = 0): number {
    return this.text.charCodeAt(this.offset + ahead);
  }

  public skipBlanks(): void {
    while (isBlank(this.code())) {
      this.offset++;
    }
  }

  /** Up to the end of the line, if a comment starts here. */
  public skipComment(): void {
    if (this.code() === HASH) {
      while (!isBreakOrEnd(this.code())) {
        this.offset++;
      }
    }
  }

  /** The line break that stands here, as it counts in a text; nothing where there is none. */
  public takeBreak(): string {
    const code = this.code();
    if (!isBreak(code)) {
      return '';
    }
    this.offset += code === CARRIAGE_RETURN && this.code(1) === LINE_FEED ? 2 : 1;
    this.line++;
    this.lineStart = this.offset;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** Whether `---` or `...` stands here, alone at the start of a line. */
  public isAtMarker(): boolean {
    const code = this.code();
    return (code === DASH || code === DOT) && this.column === 0 && this.code(1) === code && this.code(2) === code && isBlankOrEnd(this.code(3));
  }
}
