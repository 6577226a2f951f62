const PATTERN = /^[0-9]+%$/;

/** '25%': digits and a percent sign; more than 100 is a percentage too. */
export function isPercent(value: unknown): boolean {
  return typeof value === 'string' && PATTERN.test(value);
}
