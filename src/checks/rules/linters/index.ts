import { Check } from '../../check';

/** What linters ask for; only if it is asked for. */
export const LINTERS: readonly Check[] = [];
