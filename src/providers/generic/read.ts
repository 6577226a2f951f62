import { isIP } from '../../api-rules/formats/ip';
import { AWS } from '../aws/facts';
import { BalancerReader } from '../balancer-reader';
import { ownerOfClass } from '../class-owner';
import { clientNetworks } from '../client-networks';
import { GKE } from '../gke/facts';
import { PROVIDERS } from '../known-providers';

/**
 * What the fields of the Kubernetes API say, whoever provides the load balancer. Whatever is an annotation for a
 * provider that is known may change it, and stays unread.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export const GENERIC_READER: BalancerReader = {
  annotationPrefixes: PROVIDERS.flatMap(({ annotationPrefixes }) => annotationPrefixes),
  serves: (loadBalancerClass = '') => ![AWS.name, GKE.name].includes(ownerOfClass(loadBalancerClass) ?? ''),
  read: (service) => {
    const { spec } = service;
    const address = spec.text('loadBalancerIP', isIP);
    return {
      // Kubernetes has no field for an internal address
      reach: 'unknown',
      networks: clientNetworks(service),
      addresses: address === undefined ? [] : [address],
      loadBalancerClass: spec.text('loadBalancerClass'),
    };
  },
};
