const PATTERN = /^[-._a-zA-Z0-9]+$/;

export const CONFIG_KEY_RULE = "must be 1 to 253 letters, digits, '-', '_' or '.', not '.' alone and not starting with '..'";

/** A key of a ConfigMap or a Secret; it becomes the name of a file. */
export function isConfigKey(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 253 && PATTERN.test(value) && value !== '.' && !value.startsWith('..');
}
