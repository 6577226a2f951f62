const HIGHEST = 2 ** 31 - 1;

export const USER_ID_RULE = `must be a whole number from 0 to ${HIGHEST}`;

/** The number of a user or a group. */
export function isUserId(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= HIGHEST;
}
