import { AVAILABILITY_EXPLANATIONS } from './availability/explanations';
import { Explanation, Explanations } from './explanation';
import { GATEWAY_API_EXPLANATIONS } from './gateway-api/explanations';
import { IDENTITY_EXPLANATIONS } from './identity/explanations';
import { INGRESS_EXPLANATIONS } from './ingress/explanations';
import { LINTERS_EXPLANATIONS } from './linters/explanations';
import { LOAD_BALANCER_EXPLANATIONS } from './load-balancer/explanations';
import { NETWORK_POLICY_EXPLANATIONS } from './network-policy/explanations';
import { NODE_PORT_EXPLANATIONS } from './node-port/explanations';
import { POD_EXPLANATIONS } from './pod/explanations';
import { SERVICE_EXPLANATIONS } from './service/explanations';
import { SERVICE_TO_POD_EXPLANATIONS } from './service-to-pod/explanations';

const BY_TOPIC: Readonly<Record<string, Explanations>> = {
  'service-to-pod': SERVICE_TO_POD_EXPLANATIONS,
  'ingress': INGRESS_EXPLANATIONS,
  'load-balancer': LOAD_BALANCER_EXPLANATIONS,
  'node-port': NODE_PORT_EXPLANATIONS,
  'network-policy': NETWORK_POLICY_EXPLANATIONS,
  'availability': AVAILABILITY_EXPLANATIONS,
  'identity': IDENTITY_EXPLANATIONS,
  'pod': POD_EXPLANATIONS,
  'service': SERVICE_EXPLANATIONS,
  'gateway-api': GATEWAY_API_EXPLANATIONS,
  'linters': LINTERS_EXPLANATIONS,
};

/** The explanations of all checks, by their ids. They are large: only what explains may import them. */
export const EXPLANATIONS: ReadonlyMap<string, Explanation> = new Map(
  Object.entries(BY_TOPIC).flatMap(([topic, all]) => Object.entries(all).map(([what, explanation]) => [`${topic}/${what}`, explanation] as const)),
);
