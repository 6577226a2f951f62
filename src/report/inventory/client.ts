import { Reach } from './reach';
import { remembered } from '../../collections/remembered';
import { peerOf } from '../../exposure/outside-source';
import { ANYBODY, BY_NODES, Peer } from '../../graph/admission';
import { KnownEntry, KnownPods } from '../../graph/cluster-facts';
import { Service } from '../../graph/service';
import { Workload } from '../../graph/workload';

/* Whom pods see as the one that connects to them. */

/** Clients of a Service, by their own addresses or by those of nodes. */
export function clientsOutside({ resource }: Service, { networks }: Reach): Peer {
  const keepsAddress = resource.spec.text('externalTrafficPolicy') === 'Local';
  // Most Services have the same clients, of whom is asked once then.
  return networks.length > 0 ? { networks, keepsAddress } : keepsAddress ? ANYBODY : BY_NODES;
}

/** A controller of which the manifests do not show the pods. */
export const UNKNOWN_CONTROLLER: Peer = { networks: [], keepsAddress: false, pods: [] };

/** The same, of which is known where they run, or from where a load balancer outside of the cluster connects in their place. */
export function controllerElsewhere({ pods, sources }: KnownEntry = {}): Peer {
  return sources !== undefined ? peerOf(sources) : pods === undefined ? UNKNOWN_CONTROLLER : knownController(pods);
}

const knownController = remembered((known: KnownPods): Peer => ({ ...UNKNOWN_CONTROLLER, known }));

/** A controller, which connects in the place of clients; without workloads if its pods are not among the manifests. */
export const controllerAsClient = remembered((workloads: readonly Workload[]): Peer => {
  // Those in the network of their node come with its address.
  const areOnNodes = workloads.some(({ isOnHostNetwork }) => isOnHostNetwork);
  return areOnNodes || workloads.length === 0 ? UNKNOWN_CONTROLLER : { networks: [], keepsAddress: false, pods: workloads };
});
