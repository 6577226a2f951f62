const CHARACTERS = /^[-a-z0-9]{1,15}$/;
const LETTER = /[a-z]/;

export const PORT_NAME_RULE =
  'must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end';

/** The name of a port in a container, or of a port that is looked up there: 'http', 'grpc-web'. */
export function isPortName(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    CHARACTERS.test(value) &&
    LETTER.test(value) &&
    !value.startsWith('-') &&
    !value.endsWith('-') &&
    !value.includes('--')
  );
}
