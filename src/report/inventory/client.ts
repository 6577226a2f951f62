import { Reach } from './reach';
import { IpFamily } from '../../api-rules/formats/ip';
import { remembered } from '../../collections/remembered';
import { peerOf } from '../../exposure/outside-source';
import { ANYBODY, BY_NODES, Peer } from '../../graph/admission';
import { KnownEntry, KnownPods } from '../../graph/cluster-facts';
import { Resource } from '../../graph/resource';
import { Service } from '../../graph/service';
import { Workload } from '../../graph/workload';

/* Whom pods see as the one that connects to them. */

/** Clients of a Service, by their own addresses or by those of nodes. */
export function clientsOutside({ resource }: Service, { networks }: Reach): Peer {
  const keepsAddress = resource.spec.text('externalTrafficPolicy') === 'Local';
  const families = familiesOf(resource);
  if (networks.length > 0) {
    return { networks, keepsAddress, ...(families === undefined ? {} : { families }) };
  }
  // Most Services have the same clients, of whom is asked once then.
  const [anybody, byNodes] = families === undefined ? [ANYBODY, BY_NODES] : ofFamilies(families);
  return keepsAddress ? anybody : byNodes;
}

const ofFamilies = remembered((families: readonly IpFamily[]): readonly [Peer, Peer] => [{ ...ANYBODY, families }, { ...BY_NODES, families }]);

const BOTH: readonly IpFamily[] = ['IPv4', 'IPv6'];
const ONE: { readonly [family in IpFamily]: readonly IpFamily[] } = { IPv4: ['IPv4'], IPv6: ['IPv6'] };

/** The families of its addresses; nothing if the cluster decides. */
function familiesOf({ spec }: Resource): readonly IpFamily[] | undefined {
  const policy = spec.text('ipFamilyPolicy');
  const named = BOTH.filter((family) => spec.list('ipFamilies').includes(family));
  return policy === 'RequireDualStack' || policy === 'PreferDualStack' || named.length > 1 ? BOTH : named.length === 1 ? ONE[named[0]] : undefined;
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
