import { ADDRESS_POOL, ADDRESSES, METAL_LB, METAL_LB_ANNOTATION } from './facts';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { isIP } from '../../api-rules/formats/ip';
import { writtenBy } from '../../manifest/option-annotations';
import { cannot, classProblems, LoadBalancerIntent, LoadBalancerRendering, Provider, sourceRanges } from '../provider';

/**
 * Options for `LoadBalancerProvider.metalLB`.
 */
export interface MetalLBOptions {
  /**
   * The pool that the address is taken from. It decides which network the
   * address is in, so it has to be named for clients of the private network.
   *
   * @default - MetalLB picks one of the pools that it may assign from
   */
  readonly addressPool?: string;
}

const LABEL = METAL_LB.name;

/**
 * An address of a cluster on bare metal, announced by MetalLB.
 *
 * @see https://metallb.universe.tf/usage/
 */
export function metalLB(options: MetalLBOptions): Provider {
  const { addressPool } = options;

  return (intent: LoadBalancerIntent): LoadBalancerRendering => {
    const { allowedClients, staticAddresses, healthCheck } = intent;
    const problems = classProblems(LABEL, intent.loadBalancerClass);

    if (!allowedClients.internetFacing && addressPool === undefined) {
      problems.push({
        property: 'provider',
        rule: `must name the address pool of the private network, because ${LABEL} has no other notion of an internal address`,
        fix: "write for example 'LoadBalancerProvider.metalLB({ addressPool: \"internal\" })'",
      });
    }
    if (addressPool !== undefined && !isDnsLabel(addressPool)) {
      problems.push({ property: 'addressPool', rule: 'must be the name of an IPAddressPool: lower-case letters, digits and hyphens, at most 63', value: addressPool, fix: "write for example 'internal'" });
    }
    if (healthCheck) {
      problems.push(cannot(LABEL, 'healthCheck', 'leave it out; only nodes with a ready pod are announced to'));
    }
    staticAddresses.forEach((value, i) => {
      if (!isIP(value)) {
        problems.push({ property: `staticAddresses[${i}]`, rule: `must be an IP address for ${LABEL}`, value, fix: "write for example '192.0.2.10'" });
      }
    });

    return {
      provider: METAL_LB.name,
      annotations: {
        ...(addressPool === undefined ? {} : writtenBy('addressPool', { [METAL_LB_ANNOTATION + ADDRESS_POOL]: addressPool })),
        ...(staticAddresses.length > 0 ? writtenBy('staticAddresses', { [METAL_LB_ANNOTATION + ADDRESSES]: staticAddresses.join(',') }) : {}),
      },
      spec: {
        ...(intent.loadBalancerClass === undefined ? {} : { loadBalancerClass: intent.loadBalancerClass }),
        ...sourceRanges(allowedClients),
        // Packets reach the pods by the address itself; a node port would only be one more door.
        allocateLoadBalancerNodePorts: intent.allocateLoadBalancerNodePorts ?? false,
      },
      problems,
      keepsClientAddress: intent.externalTrafficPolicy === 'Local',
    };
  };
}
