import { Dice } from './dice';
import { KEYS, NUMBERS, TAGS, TEXTS, WORDS } from './words';

export interface Style {
  /** What ends lines. */
  readonly lineBreak: () => string;
  /** What values are made of. */
  readonly scalar: () => string;
  readonly key: () => string;
  /** In percent: how often a value has an anchor, is an alias, or has a tag; and how often it is in brackets. */
  readonly anchors?: number;
  readonly aliases?: number;
  readonly tags?: number;
  readonly flow?: number;
  /** In percent: how often a comment stands behind a value. */
  readonly comments?: number;
}

/** Writes values of YAML in random shapes: mostly right, and not always. */
export class YamlWriter {
  private readonly names: string[] = [];

  constructor(private readonly dice: Dice, private readonly style: Style) {}

  public map(indent = 0, depth = 0): string {
    return this.dice.some(1, 4, () => `${' '.repeat(indent)}${this.style.key()}:${this.value(indent, depth)}`).join('');
  }

  public list(indent: number, depth: number): string {
    return this.dice.some(1, 3, () => `${' '.repeat(indent)}-${this.value(indent, depth)}`).join('');
  }

  /** What stands behind a key or a dash, up to the end of its last line. */
  private value(indent: number, depth: number): string {
    const { dice, style } = this;
    if (this.names.length > 0 && dice.chance(style.aliases ?? 0)) {
      return ` *${dice.pick(this.names)}${this.lineEnd()}`;
    }
    const properties = this.properties();
    const shape = depth > 3 ? 0 : dice.roll(10);
    if (shape < 6) {
      return `${properties} ${style.scalar()}${this.lineEnd()}`;
    }
    if (dice.chance(style.flow ?? 20)) {
      return `${properties} ${this.flow(depth)}${this.lineEnd()}`;
    }
    const deeper = indent + dice.pick([1, 2, 2, 4]);
    if (shape < 8) {
      return `${properties}${this.lineEnd()}${this.map(deeper, depth + 1)}`;
    }
    return `${properties}${this.lineEnd()}${this.list(dice.pick([indent, deeper]), depth + 1)}`;
  }

  public flow(depth: number): string {
    const { dice } = this;
    const item = () => (depth < 4 && dice.chance(25) ? this.flow(depth + 1) : `${this.properties().slice(1)} ${this.style.scalar()}`.trim());
    const comma = () => dice.pick([', ', ',', ' , ', `,${this.style.lineBreak()}  `]);
    if (dice.chance(50)) {
      return `[${dice.some(0, 3, item).join(comma())}${dice.pick(['', '', ','])}]`;
    }
    const entries = dice.some(0, 3, () => `${this.style.key()}${dice.pick([': ', ': ', ': ', ':', ' : ', ''])}${item()}`);
    return `{${entries.join(comma())}${dice.pick(['', '', ' ', ','])}}`;
  }

  private properties(): string {
    const { dice, style } = this;
    const tag = dice.chance(style.tags ?? 0) ? ` ${dice.pick(TAGS)}` : '';
    if (!dice.chance(style.anchors ?? 0)) {
      return tag;
    }
    const name = dice.pick(['a', 'b', 'x1', 'long-name_2']);
    this.names.push(name);
    return dice.chance(50) ? ` &${name}${tag}` : `${tag} &${name}`;
  }

  private lineEnd(): string {
    const { dice, style } = this;
    return `${dice.chance(style.comments ?? 10) ? dice.pick([' # note', ' #', '\t# note', '  ']) : ''}${style.lineBreak()}`;
  }
}

/** A scalar in any style. */
export function anyScalar(dice: Dice): string {
  return dice.pick([
    () => dice.pick(NUMBERS),
    () => dice.pick(WORDS),
    () => dice.pick(TEXTS),
    () => dice.pick(['web', 'a b', 'x']),
    () => quoted(dice, dice.pick(TEXTS)),
    () => quoted(dice, dice.pick(NUMBERS)),
  ])();
}

export function quoted(dice: Dice, text: string): string {
  return dice.chance(50) ? `'${text.replace(/'/g, "''")}'` : dice.chance(80) ? JSON.stringify(text) : `"${text}${dice.pick(['', '\\x41', '\\u00e9', '\\U0001F600', '\\ud800', '\\/', '\\_', '\\N', '\\L', '\\P', '\\e', '\\0', '\\q', '\\x4', '\\'])}"`;
}

export function anyKey(dice: Dice): string {
  return dice.pick([
    () => dice.pick(KEYS),
    () => dice.pick(KEYS),
    () => dice.pick(NUMBERS),
    () => dice.pick(WORDS),
    () => quoted(dice, dice.pick(TEXTS)),
  ])();
}
