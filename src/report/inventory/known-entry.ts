import { Reach, reach } from './reach';
import { KnownEntry } from '../../graph/cluster-facts';
import { Reachability } from '../way-in';

/** From where a class or a Gateway can be reached, by what was said of it; nothing if nobody has. */
export function knownReach(entry: KnownEntry | undefined, what: string): Reach | undefined {
  if (entry?.clients === undefined) {
    return undefined;
  }
  const { internet, networks } = entry.clients;
  const reachability = !internet ? Reachability.PRIVATE : networks.length === 0 ? Reachability.INTERNET : Reachability.NETWORKS;
  return reach(reachability, `as was said of ${what}`, networks);
}
