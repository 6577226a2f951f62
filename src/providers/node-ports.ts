import { BalancerReader } from './balancer-reader';

/** How a Service is read that nobody makes a load balancer for: only its fields say something. */
export const NODE_PORTS_READER: BalancerReader = {
  annotationPrefixes: [],
  serves: () => false,
  effectOf: () => undefined,
  read: () => ({ reach: 'unknown', networks: [], addresses: [] }),
};
