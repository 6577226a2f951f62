import { Check } from '../../check';

/** Paths of Ingresses. */
export const INGRESS: readonly Check[] = [];
