import { Check } from '../../check';

/** Load balancers. */
export const LOAD_BALANCER: readonly Check[] = [];
