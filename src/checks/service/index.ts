import { EXTERNAL_IPS } from './external-ips';
import { LOAD_BALANCER_IP } from './load-balancer-ip';
import { LOCAL_PODS_ONLY } from './local-pods-only';
import { LONG_STATEFUL_SET_NAME } from './long-stateful-set-name';
import { NAME_OF_ANOTHER_NAMESPACE } from './name-of-another-namespace';
import { NAME_WITHOUT_A_WAY } from './name-without-a-way';
import { NOT_READY_PODS } from './not-ready-pods';
import { PROTOCOL_DISAGREES } from './protocol-disagrees';
import { STATEFUL_SET_SERVICE } from './stateful-set-service';
import { USELESS_AFFINITY } from './useless-affinity';
import { WRONG_KIND_OF_SERVICE } from './wrong-kind-of-service';
import { Check } from '../check';

/** What a Service says of itself. */
export const SERVICE: readonly Check[] = [
  EXTERNAL_IPS,
  USELESS_AFFINITY,
  WRONG_KIND_OF_SERVICE,
  NOT_READY_PODS,
  LOCAL_PODS_ONLY,
  PROTOCOL_DISAGREES,
  LOAD_BALANCER_IP,
  NAME_OF_ANOTHER_NAMESPACE,
  LONG_STATEFUL_SET_NAME,
  STATEFUL_SET_SERVICE,
  NAME_WITHOUT_A_WAY,
];
