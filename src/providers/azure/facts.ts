import { ProviderFacts } from '../provider-facts';

/** @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/ */
export const AZURE_ANNOTATION = 'service.beta.kubernetes.io/azure-';
export const AZURE_INTERNAL = `${AZURE_ANNOTATION}load-balancer-internal`;
export const AZURE_DENY_OTHERS = `${AZURE_ANNOTATION}deny-all-except-load-balancer-source-ranges`;
export const AZURE_NETWORKS = `${AZURE_ANNOTATION}allowed-ip-ranges`;
export const AZURE_SERVICE_TAGS = `${AZURE_ANNOTATION}allowed-service-tags`;
export const AZURE_IPV4 = `${AZURE_ANNOTATION}load-balancer-ipv4`;
export const AZURE_IPV6 = `${AZURE_ANNOTATION}load-balancer-ipv6`;
export const AZURE_PROBE = `${AZURE_ANNOTATION}load-balancer-health-probe-`;

/** What annotations begin with that speak of one port: its number and '_' come next. */
export const AZURE_PORT = 'service.beta.kubernetes.io/port_';

export const AZURE: ProviderFacts = {
  name: 'Azure',
  annotationPrefixes: [AZURE_ANNOTATION],
  isPublic: true,
  internalMarks: [[AZURE_INTERNAL, /^true$/]],
  publicMarks: [[AZURE_INTERNAL, /^false$/]],
  addressAnnotations: [AZURE_IPV4, AZURE_IPV6],
  networkAnnotations: [AZURE_NETWORKS],
  clientsElsewhere: [AZURE_SERVICE_TAGS],
};
