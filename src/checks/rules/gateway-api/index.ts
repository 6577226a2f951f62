import { Check } from '../../check';

/** Gateways and their routes. */
export const GATEWAY_API: readonly Check[] = [];
