import { Token } from './token';
import { YamlError } from './yaml-error';

/** What the handles of tags stand for in one document. */
export class TagHandles {
  private readonly prefixes = new Map<string, string>();

  public add({ value: handle, suffix: prefix, offset }: Token): void {
    if (this.prefixes.has(handle)) {
      throw new YamlError(`must not give the handle '${handle}' twice`, offset);
    }
    this.prefixes.set(handle, prefix);
  }

  /** A tag as it is written out in full. */
  public tagOf({ value: handle, suffix, offset }: Token): string {
    if (handle === '') {
      return suffix;
    }
    const prefix = this.prefixes.get(handle) ?? (handle === '!' ? '!' : handle === '!!' ? 'tag:yaml.org,2002:' : undefined);
    if (prefix === undefined) {
      throw new YamlError(`must have a directive for the tags with '${handle}'`, offset);
    }
    return `${prefix}${suffix}`;
  }
}
