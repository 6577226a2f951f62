const BACKSTEP = /(^|\/)\.\.(\/|$)/;

export const RELATIVE_PATH_RULE = "must be a relative path without '..'";
export const NO_BACKSTEPS_RULE = "must have no '..' between slashes";

/** A path that stays below the directory it starts from. */
export function isRelativePath(value: unknown): boolean {
  return hasNoBacksteps(value) && !(value as string).startsWith('/');
}

/** A path, absolute or not, that never goes up. */
export function hasNoBacksteps(value: unknown): boolean {
  return typeof value === 'string' && !BACKSTEP.test(value);
}
