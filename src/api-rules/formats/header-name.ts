const PATTERN = /^[-A-Za-z0-9]+$/;

export const HEADER_NAME_RULE = 'must be letters, digits or hyphens';

/** The name of an HTTP header in a probe. */
export function isHeaderName(value: unknown): boolean {
  return typeof value === 'string' && PATTERN.test(value);
}
