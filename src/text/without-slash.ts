/** A path without slashes at its end; the root keeps its own. */
export function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '') || '/';
}
