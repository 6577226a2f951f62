import { ProviderName } from '../properties/load-balancers';

/** Of any Service. */
const OF_ALL = {
  'Service spec.externalTrafficPolicy removed': 'default of the API: Cluster',
  'Service spec.internalTrafficPolicy removed': 'default of the API: Cluster',
  'Service spec.ports[].protocol removed': 'default of the API: TCP',
  'Service spec.ports[].targetPort removed': 'default of the API: the number of the port',
  'Service spec.publishNotReadyAddresses removed': 'default of the API: false',
  'Service spec.sessionAffinity removed': 'default of the API: None',
};

/** Where a provider leaves the choice of node ports. */
const WITH_NODE_PORTS = { ...OF_ALL, 'Service spec.allocateLoadBalancerNodePorts removed': 'default of the API: true' };

/**
 * Leaves without which, or with another value in which, nothing else is read, with the reason: a default of the API or
 * of the provider.
 */
export const NEUTRAL: { readonly [name in ProviderName]: { readonly [leaf: string]: string } } = {
  generic: WITH_NODE_PORTS,
  AWS: WITH_NODE_PORTS,
  GKE: {
    ...OF_ALL,
    'Service metadata.annotations.cloud.google.com/l4-rbs removed': 'default of the provider: an address on the internet, by older means',
    'Service spec.loadBalancerClass removed': 'default of the provider: an address on the internet, by older means',
  },
  Azure: {
    ...WITH_NODE_PORTS,
    'Service metadata.annotations.service.beta.kubernetes.io/azure-load-balancer-internal removed': 'default of the provider: false',
  },
  MetalLB: WITH_NODE_PORTS,
};
