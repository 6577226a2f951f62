import { Check } from '../../check';

/** Node ports. */
export const NODE_PORT: readonly Check[] = [];
