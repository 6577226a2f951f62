import { RefusedBy } from '../refused-by';

/**
 * What some versions of the Gateway API refuse, and others do not: limits, lists of allowed values, what must differ.
 *
 * Which one a cluster has, and of which channel, no manifest shows. What all of them refuse from 1.0 on needs no condition.
 */
export const OTHER_DEFINITIONS: RefusedBy = { unless: 'the cluster has another version of the Gateway API' };
