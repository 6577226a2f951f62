const PATTERN = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

export const LABEL_VALUE_RULE =
  "must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit";

/** The value of a label. */
export function isLabelValue(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 63 && PATTERN.test(value);
}
