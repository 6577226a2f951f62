const PRINTABLE = /^[ -<>-~]+$/;

export const ENV_NAME_RULE = "must be printable ASCII characters other than '='";

/** The name of an environment variable. */
export function isEnvName(value: unknown): boolean {
  return typeof value === 'string' && PRINTABLE.test(value);
}
