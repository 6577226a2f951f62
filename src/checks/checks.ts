import { Check } from './check';
import { AVAILABILITY } from './rules/availability';
import { GATEWAY_API } from './rules/gateway-api';
import { IDENTITY } from './rules/identity';
import { INGRESS } from './rules/ingress';
import { LINTERS } from './rules/linters';
import { LOAD_BALANCER } from './rules/load-balancer';
import { NETWORK_POLICY } from './rules/network-policy';
import { NODE_PORT } from './rules/node-port';
import { POD } from './rules/pod';
import { SERVICE } from './rules/service';
import { SERVICE_TO_POD } from './rules/service-to-pod';

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
