import { ProviderFacts } from '../provider-facts';

/** @see https://github.com/oracle/oci-cloud-controller-manager/blob/master/docs/load-balancer-annotations.md */
const LOAD_BALANCER = 'service.beta.kubernetes.io/oci-';
const NETWORK_LOAD_BALANCER = 'oci-network-load-balancer.oraclecloud.com/';

export const OCI: ProviderFacts = {
  name: 'OCI',
  annotationPrefixes: ['oci.oraclecloud.com/', NETWORK_LOAD_BALANCER, LOAD_BALANCER],
  isPublic: true,
  internalMarks: [[`${LOAD_BALANCER}load-balancer-internal`, /^true$/], [`${NETWORK_LOAD_BALANCER}internal`, /^true$/]],
};
