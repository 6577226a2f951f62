import { CONTROLLER_SHUT_OUT } from './controller-shut-out';
import { EVERYBODY_ADMITTED } from './everybody-admitted';
import { FOREIGN_NAMESPACE } from './foreign-namespace';
import { NO_NAME_LOOKUP } from './no-name-lookup';
import { ON_THE_NETWORK_OF_THE_NODE } from './on-the-network-of-the-node';
import { OUTSIDE_SHUT_OUT } from './outside-shut-out';
import { PEER_SELECTS_NO_PODS } from './peer-selects-no-pods';
import { PORT_CLOSED } from './port-closed';
import { POLICY_SELECTS_NO_PODS } from './selects-no-pods';
import { SERVICE_PORT_IN_POLICY } from './service-port-in-policy';
import { Check } from '../check';

/** Network policies. */
export const NETWORK_POLICY: readonly Check[] = [
  PORT_CLOSED,
  SERVICE_PORT_IN_POLICY,
  POLICY_SELECTS_NO_PODS,
  PEER_SELECTS_NO_PODS,
  OUTSIDE_SHUT_OUT,
  CONTROLLER_SHUT_OUT,
  NO_NAME_LOOKUP,
  EVERYBODY_ADMITTED,
  FOREIGN_NAMESPACE,
  ON_THE_NETWORK_OF_THE_NODE,
];
