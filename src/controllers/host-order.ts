import { byCode } from '../text/by-code';

/** Sorts after every DNS name. */
const LAST = '\uffff';

/** Sorts hosts; every host that is not named comes last. */
export function hostOrder(a: string | undefined, b: string | undefined): number {
  return byCode(a ?? LAST, b ?? LAST);
}
