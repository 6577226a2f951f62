const SAFE_PATH = /^\/(?:[A-Za-z0-9._~\-/@:+=,]|%[0-9A-Fa-f]{2})*$/;
const LONGEST = 1024;

/**
 * Whether a path may stand in the configuration of any proxy: none of its
 * characters can end a string, a directive or a regular expression there.
 */
export function isSafePath(path: unknown): path is string {
  return typeof path === 'string' && path.length <= LONGEST && SAFE_PATH.test(path);
}

/**
 * A path as a regular expression that matches just this text.
 */
export function literalPattern(path: string): string {
  return path.replace(/[.+]/g, '\\$&');
}
