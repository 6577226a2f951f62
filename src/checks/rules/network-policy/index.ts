import { EVERYBODY_ADMITTED } from './everybody-admitted';
import { NO_NAME_LOOKUP } from './no-name-lookup';
import { OUTSIDE_SHUT_OUT } from './outside-shut-out';
import { PEER_SELECTS_NO_PODS } from './peer-selects-no-pods';
import { PORT_CLOSED } from './port-closed';
import { POLICY_SELECTS_NO_PODS } from './selects-no-pods';
import { SERVICE_PORT_IN_POLICY } from './service-port-in-policy';
import { Check } from '../../check';

/** Network policies. */
export const NETWORK_POLICY: readonly Check[] = [
  PORT_CLOSED,
  SERVICE_PORT_IN_POLICY,
  POLICY_SELECTS_NO_PODS,
  OUTSIDE_SHUT_OUT,
  NO_NAME_LOOKUP,
  EVERYBODY_ADMITTED,
  PEER_SELECTS_NO_PODS,
];
