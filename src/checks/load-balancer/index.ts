import { ADDRESSES_OF_NODES } from './addresses-of-nodes';
import { ANNOTATION_OF_ANOTHER_PROVIDER } from './annotation-of-another-provider';
import { BOTH_PROTOCOLS } from './both-protocols';
import { NODE_PORTS_PAST_RANGES } from './node-ports-past-ranges';
import { OPEN_TO_EVERYBODY } from './open-to-everybody';
import { POOL_MISSING } from './pool-missing';
import { SAME_ADDRESS } from './same-address';
import { WIDEST_RANGE_WINS } from './widest-range-wins';
import { Check } from '../check';

/** Load balancers. */
export const LOAD_BALANCER: readonly Check[] = [
  OPEN_TO_EVERYBODY,
  WIDEST_RANGE_WINS,
  NODE_PORTS_PAST_RANGES,
  ADDRESSES_OF_NODES,
  BOTH_PROTOCOLS,
  ANNOTATION_OF_ANOTHER_PROVIDER,
  SAME_ADDRESS,
  POOL_MISSING,
];
