import { Look } from './look';
import { AllowedNetworks } from './served-path';
import { parseLooseCidr } from '../api-rules/formats/cidr';
import { isIP } from '../api-rules/formats/ip';

/** Controllers take single addresses too, and networks with host bits. */
export function isNetwork(text: string): boolean {
  return isIP(text) || parseLooseCidr(text) !== undefined;
}

/** The entries of a list in an annotation, separated by commas. */
export function listedIn(annotation: string): string[] {
  return annotation.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** The networks that the first of some annotations lists. */
export function allowedByAnnotation(annotations: Look, keys: readonly string[]): AllowedNetworks | undefined {
  for (const key of keys) {
    const networks = listedIn(annotations.text(key, (list) => listedIn(list).every(isNetwork)) ?? '');
    if (networks.length > 0) {
      return { networks, because: `annotation '${key}'` };
    }
  }
  return undefined;
}
