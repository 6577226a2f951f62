const PRINTABLE = /^[ -<>-~]+$/;
const STRICT = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/** The first version that takes every printable character. */
const RELAXED_SINCE = 32;

const RELAXED_RULE = "must be printable ASCII characters other than '='";
const STRICT_RULE = "must be letters, digits, '_', '-' or '.', not starting with a digit, '..' and not '.' alone";

/** The rule in words for the names of environment variables from some Kubernetes version on. */
export function envNameRule(minMinor: number): string {
  return minMinor >= RELAXED_SINCE ? RELAXED_RULE : STRICT_RULE;
}

/** The name of an environment variable. */
export function isEnvName(value: unknown, minMinor: number = RELAXED_SINCE): boolean {
  if (typeof value !== 'string') {
    return false;
  }
  return minMinor >= RELAXED_SINCE ? PRINTABLE.test(value) : STRICT.test(value) && value !== '.' && !value.startsWith('..');
}
