import { Dice } from './dice';
import { FAMILIES } from './families';

/** How many documents there are. */
export const CORPUS_SIZE = 6000;

/** The document with a number, of one family after the other. */
export function corpusDocument(number: number): string | Uint8Array {
  const families = Object.values(FAMILIES);
  return families[number % families.length](new Dice(number));
}

export function familyOf(number: number): string {
  const names = Object.keys(FAMILIES);
  return names[number % names.length];
}
