import { editDistance } from './edit-distance';

/** No name is longer, and the time to compare grows with the square. */
const LONGEST = 100;

/** The candidate that is probably meant; nothing if all are too different. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const farthest = Math.max(1, Math.floor(name.length / 3));
  let found: string | undefined;
  let least = farthest + 1;
  for (const candidate of name.length > LONGEST ? [] : candidates) {
    // The difference in length is the least that there is to change.
    const isFar = Math.abs(candidate.length - name.length) >= least;
    const distance = isFar ? least : editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      [found, least] = [candidate, distance];
    }
  }
  return found;
}
