/** Compares texts by code, since the order of a locale would differ between machines. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
