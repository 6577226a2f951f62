/**
 * Finds paths of which one is another, or is below it, only when the case of
 * letters does not count.
 */
export class CaseClashes {
  private readonly paths = new Spellings();
  private readonly pathsAndAbove = new Spellings();

  public add(path: string): void {
    this.paths.add(path, path);
    prefixesOf(path).forEach((prefix) => this.pathsAndAbove.add(prefix, path));
  }

  /**
   * A path that was added before and clashes with this one.
   */
  public find(path: string): string | undefined {
    const above = prefixesOf(path).map((prefix) => this.paths.otherThan(prefix));
    return [this.pathsAndAbove.otherThan(path), ...above].find((found) => found !== undefined);
  }
}

/** By texts in lower case: how they were spelled, and the first path of each spelling. */
class Spellings {
  private readonly known = new Map<string, Map<string, string>>();

  public add(text: string, path: string): void {
    const key = text.toLowerCase();
    const spellings = this.known.get(key) ?? new Map<string, string>();
    this.known.set(key, spellings);
    spellings.set(text, spellings.get(text) ?? path);
  }

  public otherThan(text: string): string | undefined {
    const spellings = this.known.get(text.toLowerCase()) ?? new Map<string, string>();
    // The first or the second is another one.
    for (const [spelling, path] of spellings) {
      if (spelling !== text) {
        return path;
      }
    }
    return undefined;
  }
}

/** For `/a/b`: `/a` and itself. */
function prefixesOf(path: string): string[] {
  const slashes = [...path.matchAll(/\//g)].map(({ index }) => index).filter((index) => index > 0);
  return [...slashes.map((index) => path.slice(0, index)), path];
}
