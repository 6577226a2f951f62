import { Check } from '../../check';

/** Rollouts, drains and scaling. */
export const AVAILABILITY: readonly Check[] = [];
