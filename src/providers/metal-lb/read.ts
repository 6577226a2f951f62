import { ADDRESS_POOL, ADDRESSES, METAL_LB, METAL_LB_ANNOTATION, METAL_LB_OLDER_ANNOTATION } from './facts';
import { METAL_LB_EFFECTS } from './unread';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { isIP } from '../../api-rules/formats/ip';
import { Look } from '../../controllers/look';
import { effectIn } from '../../controllers/unread-effect';
import { isListOf, itemsOf } from '../../text/listed';
import { BalancerReader, isOwnOrNobodys } from '../balancer-reader';
import { clientNetworks, NETWORK_EFFECTS } from '../client-networks';

/**
 * How MetalLB reads Services. Its pools decide where an address is, and are set up elsewhere.
 *
 * @see https://metallb.io/usage/
 */
export const METAL_LB_READER: BalancerReader = {
  annotationPrefixes: METAL_LB.annotationPrefixes,
  serves: (loadBalancerClass) => isOwnOrNobodys(METAL_LB.name, loadBalancerClass),
  effectOf: (annotation) => effectIn({ ...NETWORK_EFFECTS, ...METAL_LB_EFFECTS }, annotation),
  read: (service) => {
    const { annotations, spec } = service;
    return {
      reach: 'unknown',
      networks: clientNetworks(service),
      addresses: itemsOf(named(annotations, ADDRESSES, isListOf(isIP)) ?? ''),
      addressPool: named(annotations, ADDRESS_POOL, isDnsLabel),
      loadBalancerClass: spec.text('loadBalancerClass'),
    };
  },
};

/** An annotation by its name or by the older one, which has to say the same where both are there. */
function named(annotations: Look, name: string, isRight: (text: string) => boolean): string | undefined {
  const newer = annotations.text(METAL_LB_ANNOTATION + name, isRight);
  const isAlone = !annotations.has(METAL_LB_ANNOTATION + name);
  const older = annotations.text(METAL_LB_OLDER_ANNOTATION + name, (text) => isAlone ? isRight(text) : text === newer);
  return newer ?? older;
}
