import { ComparedClients } from '../../exposure/compared-clients';
import { AllowedNetworks } from '../../exposure/exposure';
import { holdsEverybody } from '../../graph/everybody';
import { ObjectName, Reachability } from '../way-in';

/** From where a way in can be reached, and what says so. */
export interface Reach {
  readonly reachability: Reachability;
  /** Empty unless it is limited to listed networks. */
  readonly networks: readonly string[];
  readonly reason: string;
  /** The Service that clients get to a controller by. */
  readonly entry?: ObjectName;
}

export function reach(reachability: Reachability, reason: string, networks: readonly string[] = []): Reach {
  return { reachability, networks, reason };
}

/** The networks of a way in; nothing if it is not limited to some. */
export function listed({ networks }: Reach): string[] | undefined {
  return networks.length === 0 ? undefined : [...networks];
}

const WIDTH = [Reachability.CLUSTER, Reachability.PRIVATE, Reachability.NETWORKS, Reachability.UNKNOWN, Reachability.INTERNET];

/** The widest of several doors, since clients may take any; what is not known may be wide. */
export function widest(reaches: readonly Reach[]): Reach | undefined {
  let found: Reach | undefined;
  const networks = new Set<string>();
  for (const one of reaches) {
    one.networks.forEach((network) => networks.add(network));
    if (found === undefined || WIDTH.indexOf(one.reachability) > WIDTH.indexOf(found.reachability)) {
      found = one;
    }
  }
  return found?.reachability === Reachability.NETWORKS ? { ...found, networks: [...networks] } : found;
}

/** What is left for the clients that a controller lets through, unless these are everybody, or it does not see who they are. */
export function limitedBy(base: Reach, allowed: AllowedNetworks | undefined, { addresses, className }: ComparedClients): Reach {
  if (allowed === undefined || allowed.networks.length === 0 || holdsEverybody(allowed.networks)) {
    return base;
  }
  const { networks, because } = allowed;
  if (addresses === 'of others') {
    const controller = className === undefined ? 'the controller' : `the controller of class '${className}'`;
    return { ...base, reason: `${base.reason}; ${because} admits everybody or nobody, since ${controller} compares it with other addresses than those of clients` };
  }
  if (addresses === 'unknown') {
    const isInside = base.reachability === Reachability.PRIVATE || base.reachability === Reachability.CLUSTER;
    const reason = `${because}, if the controller sees the addresses of clients, which is not known`;
    return isInside ? { ...base, networks, reason: `${base.reason}, and ${reason}` } : reach(Reachability.UNKNOWN, reason, networks);
  }
  if (base.reachability === Reachability.PRIVATE || base.reachability === Reachability.CLUSTER) {
    return { ...base, networks, reason: `${base.reason}, and ${because}` };
  }
  return reach(Reachability.NETWORKS, because, networks);
}
