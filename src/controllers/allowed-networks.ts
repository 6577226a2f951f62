import { Look } from './look';
import { AllowedNetworks } from './served-path';
import { parseLooseCidr } from '../api-rules/formats/cidr';
import { isIP } from '../api-rules/formats/ip';
import { itemsOf } from '../text/listed';

/** Controllers take single addresses too, and networks with host bits. */
export function isNetwork(text: string): boolean {
  return isIP(text) || parseLooseCidr(text) !== undefined;
}

/** The networks that the first of some annotations lists. */
export function allowedByAnnotation(annotations: Look, keys: readonly string[]): AllowedNetworks | undefined {
  for (const key of keys) {
    const networks = itemsOf(annotations.text(key, (list) => itemsOf(list).every(isNetwork)) ?? '');
    if (networks.length > 0) {
      return { networks, because: `annotation '${key}'` };
    }
  }
  return undefined;
}
