import { isIP } from '../../api-rules/formats/ip';
import { effectIn } from '../../controllers/unread-effect';
import { AWS } from '../aws/facts';
import { AWS_CLIENT_EFFECTS } from '../aws/unread';
import { AZURE_PORT } from '../azure/facts';
import { AZURE_CLIENT_EFFECTS, azurePortEffect } from '../azure/unread';
import { BalancerEffects, BalancerReader } from '../balancer-reader';
import { ownerOfClass } from '../class-owner';
import { clientNetworks, NETWORK_EFFECTS } from '../client-networks';
import { GKE } from '../gke/facts';
import { PROVIDERS } from '../known-providers';

const EFFECTS: BalancerEffects = { ...NETWORK_EFFECTS, ...AWS_CLIENT_EFFECTS, ...AZURE_CLIENT_EFFECTS };

/**
 * What the fields of the Kubernetes API say, whoever provides the load balancer. Whatever is an annotation for a
 * provider that is known may change it, and stays unread.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export const GENERIC_READER: BalancerReader = {
  annotationPrefixes: [...PROVIDERS.flatMap(({ annotationPrefixes }) => annotationPrefixes), AZURE_PORT],
  serves: (loadBalancerClass = '') => ![AWS.name, GKE.name].includes(ownerOfClass(loadBalancerClass) ?? ''),
  // whoever the provider is, these say that others get in as well
  effectOf: (annotation) => effectIn(EFFECTS, annotation) ?? azurePortEffect(annotation),
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
