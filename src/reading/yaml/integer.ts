const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
/** Go's parser takes a sign here as well. */
const SIGN_BEHIND_BASE = /^0b([-+])([01]+)$/;
const MOST_DIGITS = 64;

/** A whole number in any spelling, if it fits into 64 bits. */
export function integerOf(text: string): bigint | undefined {
  const [, sign, digits] = INTEGER.exec(text) ?? SIGN_BEHIND_BASE.exec(text)?.map((part, i) => (i === 2 ? `0b${part}` : part)) ?? [];
  if (digits === undefined || digits.replace(/^0\w?0*/, '').length > MOST_DIGITS) {
    return undefined;
  }
  // A zero in front means the base of 8.
  const size = BigInt(/^0\d/.test(digits) ? `0o${digits}` : digits);
  const limit = sign === '' ? 2n ** 64n : sign === '+' ? 2n ** 63n : 2n ** 63n + 1n;
  return size >= limit ? undefined : sign === '-' ? -size : size;
}
