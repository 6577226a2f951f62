import { Check } from '../../check';

/** What is in a pod. */
export const POD: readonly Check[] = [];
