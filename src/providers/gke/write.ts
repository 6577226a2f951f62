import { GKE, GKE_ADDRESSES, GKE_BACKEND_SERVICE, GKE_EXTERNAL_CLASS, GKE_INTERNAL_CLASS, GKE_TYPE } from './facts';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { writtenBy } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { cannot, LoadBalancerIntent, LoadBalancerRendering, sourceRanges } from '../provider';

const LABEL = GKE.name;

/** GKE reads the load balancer class from 1.33.1 on, so all of 1.34 does. */
const CLASS_SINCE_MINOR = 34;

/**
 * A passthrough Network Load Balancer of Google Kubernetes Engine.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters
 */
export function gke(intent: LoadBalancerIntent): LoadBalancerRendering {
  const { allowedClients, staticAddresses, healthCheck } = intent;
  const internetFacing = allowedClients.internetFacing;
  const ownClass = internetFacing ? GKE_EXTERNAL_CLASS : GKE_INTERNAL_CLASS;
  const problems: PropertyProblem[] = [];

  if (intent.loadBalancerClass !== undefined && intent.loadBalancerClass !== ownClass) {
    // Another class would decide by itself whether the address is on the internet.
    problems.push({
      property: 'loadBalancerClass',
      rule: `must be '${ownClass}' for these clients on ${LABEL}`,
      value: intent.loadBalancerClass,
      fix: 'leave it out, or name the provider that has this class',
    });
  }
  if (healthCheck) {
    problems.push(cannot(LABEL, 'healthCheck', "leave it out; GKE checks the node, or with 'TrafficPolicy.LOCAL' whether it has a ready pod"));
  }
  if (intent.allocateLoadBalancerNodePorts === false) {
    problems.push(cannot(LABEL, 'allocateLoadBalancerNodePorts', 'leave it out', false));
  }
  staticAddresses.forEach((value, i) => {
    if (!isDnsLabel(value)) {
      problems.push({ property: `staticAddresses[${i}]`, rule: `must be the name of a reserved address for ${LABEL}`, value, fix: "write for example 'shop-address', not the address itself" });
    }
  });

  const byClass = intent.loadBalancerClass !== undefined || intent.minMinor >= CLASS_SINCE_MINOR;
  return {
    provider: GKE.name,
    annotations: {
      ...writtenBy('allowedClients', byClass ? {} : internetFacing ? { [GKE_BACKEND_SERVICE]: 'enabled' } : { [GKE_TYPE]: 'Internal' }),
      ...(staticAddresses.length > 0 ? writtenBy('staticAddresses', { [GKE_ADDRESSES]: staticAddresses.join(',') }) : {}),
    },
    spec: {
      ...(byClass ? { loadBalancerClass: ownClass } : {}),
      ...sourceRanges(allowedClients),
    },
    problems,
    keepsClientAddress: intent.externalTrafficPolicy === 'Local',
  };
}
