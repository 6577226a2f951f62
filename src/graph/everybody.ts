import { NetworkSet } from './network-set';
import { remembered } from '../collections/remembered';

const FAMILIES = [new NetworkSet(['0.0.0.0/0']), new NetworkSet(['::/0'])];

/** Whether networks hold every address of a family together, however they are split. */
export const holdsEverybody = remembered((networks: readonly string[]): boolean => {
  const all = new NetworkSet(networks);
  return FAMILIES.some((family) => all.contains(family));
});
