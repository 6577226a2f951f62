import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/oracle/oci-cloud-controller-manager/blob/master/docs/load-balancer-annotations.md */
export const OCI_ANNOTATION = 'service.beta.kubernetes.io/oci-';
const NETWORK_LOAD_BALANCER = 'oci-network-load-balancer.oraclecloud.com/';

export const OCI: ProviderFacts = {
  name: 'OCI',
  annotationPrefixes: ['oci.oraclecloud.com/', NETWORK_LOAD_BALANCER, OCI_ANNOTATION],
  isPublic: true,
  internalMarks: [[`${OCI_ANNOTATION}load-balancer-internal`, /^true$/], [`${NETWORK_LOAD_BALANCER}internal`, /^true$/]],
};
