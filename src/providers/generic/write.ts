import { isIP } from '../../api-rules/formats/ip';
import { PropertyProblem } from '../../text/invalid';
import { AWS } from '../aws/facts';
import { ownerOfClass } from '../class-owner';
import { GKE } from '../gke/facts';
import { cannot, LoadBalancerIntent, LoadBalancerRendering, sourceRanges } from '../provider';

const LABEL = 'the generic provider';

/**
 * The fields of the Kubernetes API and nothing else, for a provider that has no
 * file here.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export function generic(intent: LoadBalancerIntent): LoadBalancerRendering {
  const problems: PropertyProblem[] = [];
  const { allowedClients, staticAddresses, healthCheck } = intent;

  const owner = ownerOfClass(intent.loadBalancerClass ?? '');
  if (owner === AWS.name || owner === GKE.name) {
    // They decide by themselves whether the address is on the internet.
    problems.push({
      property: 'loadBalancerClass',
      rule: `must not be one of ${owner} for ${LABEL}, which does not say whether the address is on the internet`,
      value: intent.loadBalancerClass,
      fix: 'name the provider that has this class',
    });
  }
  if (!allowedClients.internetFacing) {
    problems.push(cannot(LABEL, 'allowedClients',
      "name the provider, or limit the clients with 'AllowedClients.cidrs'; Kubernetes has no field for an internal address", 'privateNetwork'));
  }
  if (healthCheck) {
    problems.push(cannot(LABEL, 'healthCheck', 'name the provider, or leave it out'));
  }
  if (staticAddresses.length > 1) {
    problems.push({ property: 'staticAddresses', rule: `must hold one address at most for ${LABEL}`, value: staticAddresses, fix: 'name the provider, or leave one out' });
  }
  staticAddresses.slice(0, 1).filter((address) => !isIP(address)).forEach((address) => {
    problems.push({ property: 'staticAddresses[0]', rule: `must be an IP address for ${LABEL}`, value: address, fix: "write for example '203.0.113.10'" });
  });

  return {
    provider: 'generic',
    annotations: {},
    spec: {
      ...sourceRanges(allowedClients),
      ...(intent.loadBalancerClass === undefined ? {} : { loadBalancerClass: intent.loadBalancerClass }),
      // Deprecated, and yet the only field that plain Kubernetes has for it.
      ...(staticAddresses.length > 0 ? { loadBalancerIP: staticAddresses[0] } : {}),
      ...(intent.allocateLoadBalancerNodePorts === undefined ? {} : { allocateLoadBalancerNodePorts: intent.allocateLoadBalancerNodePorts }),
    },
    problems,
    said: staticAddresses.length > 0 ? [{ id: 'service/load-balancer-ip', because: 'staticAddresses, for which generic() has no other field', field: 'spec.loadBalancerIP' }] : [],
    keepsClientAddress: intent.externalTrafficPolicy === 'Local',
  };
}
