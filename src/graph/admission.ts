import { KnownPods } from './cluster-facts';
import { holdsAllAddresses, holdsInternet } from './everybody';
import { Graph } from './graph';
import { NetworkPolicy, PolicyPeer, PolicyRule } from './network-policy';
import { NetworkSet } from './network-set';
import { rulesHolding } from './policy-rules';
import { isPrivate, PRIVATE } from './private-network';
import { Selector } from './selector';
import { Workload } from './workload';
import { Cidr, cidrContains } from '../api-rules/formats/cidr';
import { IpFamily } from '../api-rules/formats/ip';
import { remembered, rememberedIn } from '../collections/remembered';

/** Who wants to get in. */
export interface Peer {
  /** The networks that clients are in; empty if they may be anywhere. */
  readonly networks: readonly string[];
  /** Whether pods see the addresses of clients, and not those of nodes. */
  readonly keepsAddress: boolean;
  /** The pods that connect; empty if they are not among the manifests, nothing if clients from outside connect themselves. */
  readonly pods?: readonly Workload[];
  /** What is known of pods that are not among the manifests. */
  readonly known?: KnownPods;
  /** Those of their addresses; nothing if the manifests do not say, which is IPv4 in most clusters. */
  readonly families?: readonly IpFamily[];
}

export interface Admission {
  /** The policies that guard the pods; everybody gets in if there are none. */
  readonly policies: readonly NetworkPolicy[];
  /** Nothing if it depends on addresses or labels that the manifests do not show. */
  readonly admitted: boolean | undefined;
}

/** Clients from anywhere, seen by their own addresses. */
export const ANYBODY: Peer = { networks: [], keepsAddress: true };
/** Clients from anywhere, seen by the addresses of nodes. */
export const BY_NODES: Peer = { networks: [], keepsAddress: false };
/** Pods that are not among the manifests. */
export const UNKNOWN_PODS: Peer = { networks: [], keepsAddress: true, pods: [] };

/** So few are looked at again faster than an answer is kept. */
const FEW = 4;

/** By client and port: many Services may lead to the same port, and many policies guard it. */
const admissions = rememberedIn((_graph: Graph, _workload: Workload) => remembered((_peer: Peer) => new Map<string, Admission>()));

/** Whether the network policies of a workload let a client in at one of its ports. */
export function admission(graph: Graph, workload: Workload, port: number, protocol: string, names: readonly string[], peer: Peer): Admission {
  const policies = guardsOf(graph, workload);
  if (areFew(policies) && (peer.pods === undefined || peer.pods.length <= FEW)) {
    return findAdmission(graph, policies, port, protocol, names, peer);
  }
  const known = admissions(graph, workload)(peer);
  const key = JSON.stringify([port, protocol, ...names]);
  const answer = known.get(key) ?? findAdmission(graph, policies, port, protocol, names, peer);
  known.set(key, answer);
  return answer;
}

function areFew(policies: readonly NetworkPolicy[]): boolean {
  return policies.length <= FEW && policies.every(({ ingress }) => ingress.length <= FEW && ingress.every(({ peers }) => peers.length <= FEW));
}

/** The policies that guard the pods of a workload against clients. */
export const guardsOf = rememberedIn((graph: Graph, workload: Workload): readonly NetworkPolicy[] =>
  workload.isOnHostNetwork ? [] : graph.policiesOf(workload).filter(({ guardsIngress }) => guardsIngress));

function findAdmission(
  graph: Graph,
  policies: readonly NetworkPolicy[],
  port: number,
  protocol: string,
  names: readonly string[],
  peer: Peer,
): Admission {
  if (policies.length === 0) {
    return { policies, admitted: true };
  }
  if (peer.pods !== undefined && peer.pods.length > 1) {
    return { policies, admitted: sameOf(peer.pods.map((pod) => findAdmission(graph, policies, port, protocol, names, alone(pod)).admitted)) };
  }
  // One rule that lets them in is enough, whatever the others say.
  let admitted: boolean | undefined = false;
  for (const policy of policies) {
    const rules = rulesHolding(policy.ingress, port, protocol, names);
    for (const rule of rules) {
      const answer = admits(graph, policy, rule, peer);
      if (answer === true) {
        return { policies, admitted: true };
      }
      admitted = answer === undefined ? undefined : admitted;
    }
    if (admitted === undefined && rules.length > 1 && admitTogether(blocksOf(policy, rules), peer)) {
      return { policies, admitted: true };
    }
  }
  return { policies, admitted };
}

/** One of several workloads that connect: any of them may be the one. */
const alone = remembered((pod: Workload): Peer => ({ networks: [], keepsAddress: false, pods: [pod] }));

function sameOf([first, ...others]: ReadonlyArray<boolean | undefined>): boolean | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

/** By client and rule: most ports of a workload have the same, and both may name many networks. */
const answers = remembered((_: Peer) => new WeakMap<PolicyRule, { readonly admitted: boolean | undefined }>());

function admits(graph: Graph, policy: NetworkPolicy, rule: PolicyRule, peer: Peer): boolean | undefined {
  if (rule.peers.length <= FEW && (peer.pods === undefined || peer.pods.length <= FEW)) {
    return findAdmitting(graph, policy, rule, peer);
  }
  const known = answers(peer);
  const answer = known.get(rule) ?? { admitted: findAdmitting(graph, policy, rule, peer) };
  known.set(rule, answer);
  return answer.admitted;
}

function findAdmitting(graph: Graph, policy: NetworkPolicy, rule: PolicyRule, peer: Peer): boolean | undefined {
  if (rule.peers.length === 0) {
    return true;
  }
  let admitted: boolean | undefined = false;
  for (const one of rule.peers) {
    const answer = one.ipBlock === undefined ? admitsPods(graph, policy, one, peer) : admitsNetworks(one, peer);
    if (answer === true) {
      return true;
    }
    admitted = answer === undefined ? undefined : admitted;
  }
  return admitted === undefined && admitTogether(blocksOfRule(rule), peer) ? true : admitted;
}

/** What several blocks admit: their union, and what that would be without holes. */
interface Blocks {
  readonly count: number;
  readonly union: NetworkSet;
  readonly filled: NetworkSet;
  readonly holdNodes: boolean;
}

const blocksOfRule = remembered(({ peers }: PolicyRule): Blocks => {
  const blocks = peers.flatMap(({ network, holes }) => network === undefined ? [] : [{ network, holes }]);
  return {
    count: blocks.length,
    union: NetworkSet.ofBlocks(blocks),
    filled: NetworkSet.ofBlocks(blocks.map(({ network }) => ({ network, holes: [] }))),
    holdNodes: blocks.some(({ holes }) => holes.some(holdsNodes)),
  };
});

/** Most ports of a policy have the same rules. */
const blocksByRules = remembered((_: NetworkPolicy) => new Map<string, Blocks>());

function blocksOf(policy: NetworkPolicy, rules: readonly PolicyRule[]): Blocks {
  const known = blocksByRules(policy);
  const key = rules.map(({ fields }) => fields.path).join();
  const blocks = known.get(key) ?? blocksOfRule({ ...rules[0], peers: rules.flatMap(({ peers }) => peers) });
  known.set(key, blocks);
  return blocks;
}

/** Whether blocks admit a client of whom each of them admits a part. */
function admitTogether({ count, union, filled, holdNodes }: Blocks, peer: Peer): boolean {
  if (count < 2) {
    return false;
  }
  if (peer.pods !== undefined) {
    return holdsAllAddresses(union, familiesOf(peer));
  }
  if (!peer.keepsAddress) {
    return holdsAllAddresses(filled, familiesOf(peer)) && !holdNodes;
  }
  const networks = networksOf(peer);
  return networks.isEmpty ? holdsInternet(union, familiesOf(peer)) : networks.byFamily().some((family) => union.contains(family));
}

function admitsPods(graph: Graph, policy: NetworkPolicy, { namespaces, pods }: PolicyPeer, peer: Peer): boolean | undefined {
  if (peer.pods === undefined) {
    return false;
  }
  if (peer.pods.length === 0) {
    return peer.known === undefined ? undefined : admitsKnown(graph, policy, { namespaces, pods }, peer.known);
  }
  const [{ namespace, labels }] = peer.pods;
  const isNamespace = namespaces === undefined ? namespace === policy.namespace : admitsNamespace(graph, namespaces, namespace);
  return pods === undefined || pods.matches(labels) ? isNamespace : false;
}

/** Of a namespace that is not among the manifests only its name is known; and not even that of an object that does not say it. */
function admitsNamespace(graph: Graph, namespaces: Selector, namespace: string): boolean | undefined {
  const labels = graph.namespace(namespace)?.labels;
  if (labels !== undefined) {
    return namespaces.matches(namespaceLabels(graph, namespace));
  }
  if (namespaces.isEmpty) {
    return true;
  }
  const byName = namespace !== '' && !namespaces.about(NAME_OF_NAMESPACE).matches(namespaceLabels(graph, namespace));
  return byName ? false : namespace !== '' && namespaces.keys().every((key) => key === NAME_OF_NAMESPACE) ? true : undefined;
}

/** The pods may run elsewhere, and have more labels than those that are known, so that nothing keeps them out for certain. */
function admitsKnown(graph: Graph, policy: NetworkPolicy, { namespaces, pods }: Pick<PolicyPeer, 'namespaces' | 'pods'>, { namespace, labels }: KnownPods): true | undefined {
  const known = new Map(Object.entries(labels));
  const isNamespace = namespaces === undefined ? namespace === policy.namespace : namespaces.matches(namespaceLabels(graph, namespace));
  const arePods = pods === undefined || (pods.keys().every((key) => known.has(key)) && pods.matches(known));
  return (isNamespace && arePods) || undefined;
}

/** Kubernetes gives every namespace a label with its name. */
const NAME_OF_NAMESPACE = 'kubernetes.io/metadata.name';

function namespaceLabels(graph: Graph, name: string): ReadonlyMap<string, string> {
  return new Map([...(graph.namespace(name)?.labels ?? []), [NAME_OF_NAMESPACE, name]]);
}

/** A block admits clients of its own family; of others that come too, nobody gets in by it. */
function admitsNetworks({ network: block, holes }: PolicyPeer, peer: Peer): boolean | undefined {
  if (block === undefined || peer.families?.includes(block.family) === false) {
    return false;
  }
  const admitted = admitsBlock(block, holes, peer);
  const isForAll = peer.networks.length > 0 || familiesOf(peer).every((family) => family === block.family);
  return admitted === true && !isForAll ? undefined : admitted;
}

const USUAL_FAMILIES: readonly IpFamily[] = ['IPv4'];

function familiesOf({ families }: Peer): readonly IpFamily[] {
  return families ?? USUAL_FAMILIES;
}

function admitsBlock(block: Cidr, holes: readonly Cidr[], peer: Peer): boolean | undefined {
  const isEverything = block.prefix === 0;
  if (peer.pods !== undefined) {
    return isEverything && holes.length === 0 ? true : undefined;
  }
  if (!peer.keepsAddress) {
    // Pods see the address of a node, which is some private one: certain only if the block holds all of them.
    return isEverything && !holes.some(holdsNodes) ? true : undefined;
  }
  const networks = networksOf(peer);
  if (networks.isEmpty) {
    return isEverything && holes.every(isPrivate) ? true : undefined;
  }
  if (networks.isWithin(block) && !holes.some((hole) => networks.meets(hole))) {
    return true;
  }
  return networks.meets(block) ? undefined : false;
}

const networksOf = remembered(({ networks }: Peer) => new NetworkSet(networks));

/** Whether a network is so wide that nodes may be in it: those of pods and of other parts of a cluster are narrower. */
function holdsNodes(network: Cidr): boolean {
  return PRIVATE.some((one) => cidrContains(network, one));
}
