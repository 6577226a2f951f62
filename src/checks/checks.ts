import { AVAILABILITY } from './availability';
import { Check } from './check';
import { GATEWAY_API } from './gateway-api';
import { IDENTITY } from './identity';
import { INGRESS } from './ingress';
import { LINTERS } from './linters';
import { LOAD_BALANCER } from './load-balancer';
import { NETWORK_POLICY } from './network-policy';
import { NODE_PORT } from './node-port';
import { POD } from './pod';
import { SERVICE } from './service';
import { SERVICE_TO_POD } from './service-to-pod';

/** All checks, by topic. */
export const CHECKS: readonly Check[] = [
  ...SERVICE_TO_POD,
  ...INGRESS,
  ...LOAD_BALANCER,
  ...NODE_PORT,
  ...NETWORK_POLICY,
  ...AVAILABILITY,
  ...IDENTITY,
  ...POD,
  ...SERVICE,
  ...GATEWAY_API,
  ...LINTERS,
];
