import * as system from 'path';

/** The files that a pattern such as `dist/*.yaml` stands for. */
export interface Pattern {
  /** Below which they are. */
  readonly folder: string;

  /** Whether it stands for a file, by its path below the folder, with slashes. */
  matches(file: string): boolean;
}

/**
 * `*` and `?` stand for what is within a name, `**` for any number of folders; nothing for what is no pattern.
 *
 * @param path how paths are written; slashes are understood everywhere
 */
export function patternOf(text: string, path: Pick<system.PlatformPath, 'parse' | 'sep'> = system): Pattern | undefined {
  const { root } = path.parse(text);
  const parts = text.slice(root.length).split(/[/\\]/);
  const first = parts.findIndex((part) => /[*?]/.test(part));
  if (first < 0) {
    return undefined;
  }
  const expression = new RegExp(`^${parts.slice(first).map(expressionOf).join('/').replace(/\(\?:\.\*\)\//g, '(?:.*/)?')}$`);
  return { folder: `${root}${parts.slice(0, first).join(path.sep)}` || '.', matches: (file) => expression.test(file) };
}

function expressionOf(part: string): string {
  return part === '**' ? '(?:.*)' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*').replace(/\?/g, '[^/]');
}
