import { Check } from '../../check';

/** What a Service says of itself. */
export const SERVICE: readonly Check[] = [];
