import { BalancerEffects } from './balancer-reader';
import { SOURCE_RANGES_POLICY } from './cilium/facts';
import { SOURCE_RANGES } from './source-ranges';
import { isCidr } from '../api-rules/formats/cidr';
import { SeenObject } from '../controllers/seen-objects';
import { effects } from '../controllers/unread-effect';
import { isListOf, itemsOf } from '../text/listed';

/** What becomes of the networks by what is not understood, whoever the provider is. */
export const NETWORK_EFFECTS: BalancerEffects = effects('networks', {
  [SOURCE_RANGES]: 'it lists the networks of clients once more',
  [SOURCE_RANGES_POLICY]: 'Cilium then keeps these networks out and admits all others',
});

/**
 * The networks that a Service lists for its clients, as a set: those of the field, or those of an annotation.
 *
 * @param annotation what the provider reads beside the one that all read
 */
export function clientNetworks({ spec, annotations }: SeenObject, annotation?: string): readonly string[] {
  // by 'deny' Cilium keeps these networks out, and nobody else
  annotations.text(SOURCE_RANGES_POLICY, (policy) => policy === 'allow');
  let found = setOf(spec.texts('loadBalancerSourceRanges', (networks) => networks.every(isCidr)));
  for (const name of annotation === undefined ? [SOURCE_RANGES] : [SOURCE_RANGES, annotation]) {
    // a list that another one hides is understood only where it says the same
    const isHeeded = (list: string) => isListOf(isCidr)(list) && (found.length === 0 || setOf(itemsOf(list)).join() === found.join());
    found = setOf(itemsOf(annotations.text(name, isHeeded) ?? found.join()));
  }
  return found;
}

function setOf(networks: readonly string[]): readonly string[] {
  return [...new Set(networks)].sort();
}
