export const PATH_SEGMENT_RULE = "must not be '.' or '..' and must not contain '/' or '%'";

/** A name that can stand in an address of the API; the loosest rule for names that there is. */
export function isPathSegment(value: unknown): boolean {
  return (
    typeof value === 'string' && value !== '' && value !== '.' && value !== '..' && !value.includes('/') && !value.includes('%')
  );
}
