const LONGEST = 80;

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
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return 'a number that is not finite';
  }
  const text = JSON.stringify(value) ?? `a ${typeof value}`;
  const visible = text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (visible.length <= LONGEST) {
    return visible;
  }
  return `${visible.slice(0, LONGEST)}... (${text.length} characters)`;
}
