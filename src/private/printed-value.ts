const LONGEST = 80;
const LONGEST_NAME = 120;

/**
 * A value as an error text shows it: quoted like JSON, without characters that
 * look like others or move the cursor, and cut where it is long.
 *
 * Letters outside of ASCII are written as their code, so that a look-alike in a
 * host name can be seen.
 */
export function printedValue(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (isNotFinite(value)) {
    return NOT_FINITE;
  }
  return visible(JSON.stringify(value, (_, item) => isNotFinite(item) ? NOT_FINITE : item) ?? `a ${typeof value}`, LONGEST);
}

/**
 * The name of a property as an error text shows it; a part of it may be a key
 * that the user wrote.
 */
export function printedName(name: string): string {
  return visible(name, LONGEST_NAME);
}

const NOT_FINITE = 'a number that is not finite';

function isNotFinite(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

function visible(text: string, longest: number): string {
  const plain = text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}... (${text.length} characters)`;
}
