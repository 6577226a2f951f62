import { Check } from '../../check';

/** Names, selectors and files. */
export const IDENTITY: readonly Check[] = [];
