/** A map of a manifest. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * A look at one map of a manifest that knows which of its leaves were understood.
 *
 * A leaf counts as understood when it was taken here and its value passed the test of whoever took it.
 * Everything else is unread, so that a field which nobody knows never counts as absent. An empty field
 * (`field:` without anything) is absent, as it is for the API server.
 */
export class Look {
  // Most looks are at a map with one or two fields, so that each of these is made when it is needed.
  private understood?: Set<string>;
  private refused?: Set<string>;
  private parts?: Map<string, readonly (Look | undefined)[]>;

  /**
   * @param field where the map stands in its object, for example `spec.rules[0]`
   * @param around the map that holds this one
   */
  public constructor(
    private readonly map: Json,
    public readonly field: string,
    private readonly around?: Look,
  ) {}

  public has(name: string): boolean {
    return Object.hasOwn(this.map, name) && this.map[name] !== undefined && this.map[name] !== null;
  }

  /** The names of all fields that are there. */
  public names(): string[] {
    return Object.keys(this.map).filter((name) => this.has(name));
  }

  /** What stands here, to be told apart from other maps; nothing counts as understood by it. */
  public summary(): string {
    return this.names().map((name) => `${name} ${typeof this.map[name] === 'object' ? '...' : String(this.map[name])}`).sort().join(', ');
  }

  /** A text as it stands here, to be told apart from others; it does not count as understood by that. */
  public word(name: string): string {
    const value = this.has(name) ? this.map[name] : undefined;
    return typeof value === 'string' ? value : '';
  }

  /** A value as it stands here; it does not count as understood by that. */
  public peek(name: string): unknown {
    return this.has(name) ? this.map[name] : undefined;
  }

  public text(name: string, isRight: (text: string) => boolean = () => true): string | undefined {
    return this.take(name, (value): value is string => typeof value === 'string' && isRight(value));
  }

  public whole(name: string, isRight: (number: number) => boolean = () => true): number | undefined {
    return this.take(name, (value): value is number => Number.isInteger(value) && isRight(value as number));
  }

  /** Where the API takes a number or a text. */
  public wholeOrText(name: string): number | string | undefined {
    return this.take(name, (value): value is number | string => typeof value === 'string' || Number.isInteger(value));
  }

  public flag(name: string): boolean | undefined {
    return this.take(name, (value): value is boolean => typeof value === 'boolean');
  }

  /** A list of texts; empty if it is absent or not understood. */
  public texts(name: string, isRight: (texts: readonly string[]) => boolean = () => true): readonly string[] {
    const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string') && isRight(value);
    return this.take(name, areTexts) ?? [];
  }

  /** The map of a field; a value of another type stays unread. */
  public child(name: string): Look | undefined {
    const known = this.parts?.get(name);
    if (known !== undefined) {
      return known[0];
    }
    const value = this.has(name) ? this.map[name] : undefined;
    if (!isMap(value)) {
      return undefined;
    }
    const child = new Look(value, this.fieldOf(name), this);
    (this.parts ??= new Map()).set(name, [child]);
    return child;
  }

  /** The maps of a list; entries of another type stay unread. */
  public children(name: string): readonly Look[] {
    let parts = this.parts?.get(name);
    if (parts === undefined) {
      const value = this.has(name) ? this.map[name] : undefined;
      if (!Array.isArray(value)) {
        return [];
      }
      parts = value.map((item, i) => isMap(item) ? new Look(item, `${this.fieldOf(name)}[${i}]`, this) : undefined);
      (this.parts ??= new Map()).set(name, parts);
    }
    return parts.filter((part) => part !== undefined);
  }

  /** The shallowest fields here that nobody has understood. */
  public unread(): string[] {
    return this.names().flatMap((name) => {
      const parts = this.parts?.get(name);
      if (parts === undefined) {
        return this.isUnderstood(name) ? NOTHING : [this.fieldOf(name)];
      }
      const isList = Array.isArray(this.map[name]);
      const unread = parts.flatMap((part, i) => part?.unread() ?? [`${this.fieldOf(name)}[${i}]`]);
      return unread.length > 0 && parts.every((part) => !part?.isUsed()) && !(isList && parts.length > 1) ? [this.fieldOf(name)] : unread;
    });
  }

  /** What nobody has understood here, or in the maps around this one; nothing of what stands beside it. */
  public unreadAbout(): string[] {
    const around: string[] = [];
    for (let look = this.around; look !== undefined; look = look.around) {
      around.push(...look.unreadHere());
    }
    return [...this.unread(), ...around];
  }

  private unreadHere(): string[] {
    return this.names().filter((name) => this.parts?.has(name) !== true && !this.isUnderstood(name)).map((name) => this.fieldOf(name));
  }

  private isUnderstood(name: string): boolean {
    return this.understood?.has(name) === true && this.refused?.has(name) !== true;
  }

  private isUsed(): boolean {
    return this.understood !== undefined || [...this.parts?.values() ?? []].some((parts) => parts.some((part) => part?.isUsed()));
  }

  /** Who has a use for a value speaks for itself only: what another one refuses stays unread. */
  private take<T>(name: string, isRight: (value: unknown) => value is T): T | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    const value = this.map[name];
    if (!isRight(value)) {
      (this.refused ??= new Set()).add(name);
      return undefined;
    }
    (this.understood ??= new Set()).add(name);
    return value;
  }

  private fieldOf(name: string): string {
    const simple = /^[A-Za-z0-9_-]+$/.test(name);
    return this.field === '' ? (simple ? name : `[${name}]`) : simple ? `${this.field}.${name}` : `${this.field}[${name}]`;
  }
}

const NOTHING: readonly string[] = [];

export function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
