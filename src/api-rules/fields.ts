import { Problems } from './problems';
import { RefusedBy } from './refused-by';
import { RuleId } from './rule-id';

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;
const INT64_LIMIT = 2 ** 63;

/** The row for a value of the wrong type: the server cannot even read it. */
const WRONG_TYPE = 'object/malformed';

const NOTHING: Readonly<Record<string, unknown>> = {};
const NO_ENTRIES: readonly unknown[] = [];

/**
 * A look at the fields of one object inside a manifest of any shape.
 *
 * An empty value (`field:` without anything) counts as absent, as it does for the server. A value of the
 * wrong type is reported once and then counts as absent too, so that no rule has to fear it.
 */
export class Fields {
  /** The fields of a value that stands in no other, or nothing when it is absent or no object at all. */
  public static of(value: unknown, path: string, problems: Problems): Fields | undefined {
    return Fields.from(value, path, undefined, undefined, problems);
  }

  private static from(value: unknown, name: string, entry: number | undefined, around: Fields | undefined, problems: Problems): Fields | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (typeof value === 'object' && !Array.isArray(value)) {
      return new Fields(value as Record<string, unknown>, name, entry, around, problems);
    }
    const field = pathTo(name, entry, around);
    problems.add({ id: WRONG_TYPE, field, value, rule: 'must be an object with fields', fix: 'check its indentation' });
    return undefined;
  }

  // There are far more of these than paths that somebody asks for, so that no path is made before.
  private constructor(
    private readonly object: Readonly<Record<string, unknown>>,
    private readonly name: string,
    /** Which entry of a list it is, if it is one. */
    private readonly entry: number | undefined,
    private readonly around: Fields | undefined,
    public readonly problems: Problems,
  ) {}

  public get path(): string {
    return pathTo(this.name, this.entry, this.around);
  }

  public raw(name: string): unknown {
    return this.object[name];
  }

  /** The whole object, for a rule that refuses all of it. */
  public all(): unknown {
    return this.object;
  }

  public has(name: string): boolean {
    return !isAbsent(this.object[name]);
  }

  public pathOf(name: string): string {
    return pathTo(name, undefined, this);
  }

  /** Where the value of a key stands, if this is a map. */
  public pathOfKey(key: string): string {
    return `${this.path}[${key}]`;
  }

  /** Adds a problem with one field of this object. */
  public refuse(id: RuleId, name: string, rule: string, fix: string, refusedBy?: RefusedBy): void {
    this.problems.add({ id, field: this.pathOf(name), value: this.object[name], rule, fix, refusedBy });
  }

  /** Adds a problem with this object as a whole. */
  public refuseAll(id: RuleId, rule: string, fix: string, refusedBy?: RefusedBy): void {
    this.problems.add({ id, field: this.path, value: this.object, rule, fix, refusedBy });
  }

  public text(name: string): string | undefined {
    const value = this.object[name];
    return typeof value === 'string' ? value : this.wrong(name, value, 'must be a text', 'write it in quotes');
  }

  public flag(name: string): boolean | undefined {
    const value = this.object[name];
    return typeof value === 'boolean' ? value : this.wrong(name, value, 'must be true or false', 'write it without quotes');
  }

  /** A whole number of 32 bits. */
  public whole(name: string): number | undefined {
    const value = this.object[name];
    return isInt32(value) ? value : this.wrong(
      name,
      value,
      `must be a whole number of 32 bits, at most ${INT32_MAX}`,
      'write a smaller number without quotes and without a fraction',
    );
  }

  /** A whole number of 64 bits. */
  public longWhole(name: string): number | undefined {
    const value = this.object[name];
    return isInt64(value) ? value : this.wrong(name, value, 'must be a whole number', 'write it without quotes and without a fraction');
  }

  /** A whole number or a text, as ports and budgets may be. */
  public wholeOrText(name: string): number | string | undefined {
    const value = this.object[name];
    return typeof value === 'string' ? value : this.whole(name);
  }

  public child(name: string): Fields | undefined {
    return Fields.from(this.object[name], name, undefined, this, this.problems);
  }

  /** As `child`, with an object without fields in place of an absent one. */
  public childOrEmpty(name: string): Fields {
    return this.child(name) ?? new Fields(NOTHING, name, undefined, this, this.problems);
  }

  /** The values of a list; empty when it is absent. */
  public list(name: string): readonly unknown[] {
    const value = this.object[name];
    return Array.isArray(value) ? value : this.wrong(name, value, 'must be a list', "start every entry with '- '") ?? NO_ENTRIES;
  }

  /** The objects of a list; an empty entry is an object without fields. */
  public children(name: string): Fields[] {
    const children: Fields[] = [];
    const values = this.list(name);
    for (let i = 0; i < values.length; i++) {
      const child = Fields.from(values[i] ?? NOTHING, name, i, this, this.problems);
      if (child !== undefined) {
        children.push(child);
      }
    }
    return children;
  }

  /** Calls back for every text of a list; an empty entry is an empty text. */
  public eachText(name: string, call: (text: string, path: string) => void): void {
    const values = this.list(name);
    const path = values.length === 0 ? '' : this.pathOf(name);
    for (let i = 0; i < values.length; i++) {
      this.callWithText(values[i], `${path}[${i}]`, call);
    }
  }

  /** Calls back for every text of a map from texts to texts. */
  public eachEntry(name: string, call: (key: string, text: string, map: Fields) => void): void {
    const map = this.child(name);
    if (map === undefined) {
      return;
    }
    for (const key of Object.keys(map.object)) {
      const value = map.object[key];
      if (isAbsent(value)) {
        call(key, '', map);
      } else if (typeof value === 'string') {
        call(key, value, map);
      } else {
        this.refuseText(value, map.pathOfKey(key));
      }
    }
  }

  /** Calls back for every value of a map, whatever it is. */
  public eachValue(name: string, call: (key: string, value: unknown, path: string) => void): void {
    const map = this.child(name);
    if (map === undefined) {
      return;
    }
    for (const key of Object.keys(map.object)) {
      call(key, map.object[key], map.pathOfKey(key));
    }
  }

  private callWithText(value: unknown, path: string, call: (text: string, path: string) => void): void {
    if (isAbsent(value)) {
      call('', path);
    } else if (typeof value === 'string') {
      call(value, path);
    } else {
      this.refuseText(value, path);
    }
  }

  private refuseText(value: unknown, path: string): void {
    this.problems.add({ id: WRONG_TYPE, field: path, value, rule: 'must be a text', fix: 'write it in quotes' });
  }

  /** A value that is not of its type: reported, unless it is absent. */
  private wrong(name: string, value: unknown, rule: string, fix: string): undefined {
    if (!isAbsent(value)) {
      this.refuse(WRONG_TYPE, name, rule, fix);
    }
    return undefined;
  }
}

function pathTo(name: string, entry: number | undefined, around: Fields | undefined): string {
  const path = around?.path ?? '';
  const own = entry === undefined ? name : `${name}[${entry}]`;
  return path === '' ? own : `${path}.${own}`;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isInt32(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= INT32_MIN && (value as number) <= INT32_MAX;
}

function isInt64(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < INT64_LIMIT;
}
