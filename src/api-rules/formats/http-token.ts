const PATTERN = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/;
const LONGEST = 256;

export const HTTP_TOKEN_RULE = `must be 1 to ${LONGEST} letters, digits or characters of !#$%&'*+-.^_\`|~`;

/** The name of a header as HTTP itself allows it. */
export function isHttpToken(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && PATTERN.test(value);
}
