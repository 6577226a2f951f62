import { Check } from '../../check';

/** Network policies. */
export const NETWORK_POLICY: readonly Check[] = [];
