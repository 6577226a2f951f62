import { holdsAllAddresses } from '../../graph/everybody';
import { Graph } from '../../graph/graph';
import { loadBalancerReach } from '../../graph/load-balancer-reach';
import { NetworkPolicy, PolicyRule } from '../../graph/network-policy';
import { NetworkSet } from '../../graph/network-set';
import { rulesHolding } from '../../graph/policy-rules';
import { sendsToPods } from '../../graph/sends-to-pods';
import { Service } from '../../graph/service';
import { targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

export const EVERYBODY_ADMITTED: Check = {
  id: 'network-policy/everybody-admitted',
  title: 'a network policy admits everybody where fewer are meant',
  severity: Severity.WARNING,
  cause: "An empty list under 'from' is no limit, and an empty 'podSelector' chooses every pod of the namespace: more get in, or to more pods, than the policy looks like.",
  fix: "name the peers under 'from', or leave 'from' out if everybody is meant",
  links: ['https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/'],
  *find(graph) {
    for (const policy of graph.policies) {
      const guarded = graph.pods.chosen(policy.namespace, policy.selector);
      for (const rule of policy.ingress.filter(admitsEverybody)) {
        const { resource: at } = policy;
        const isEmptyList = rule.fields.has('from') && rule.peers.length === 0;
        const field = rule.fields.has('from') ? rule.fields.pathOf('from') : rule.fields.path;
        const limited = rule.fields.has('from') ? limitedService(graph, policy, guarded, rule) : undefined;
        if (limited !== undefined) {
          const message = `admits everybody, and ${limited.resource} is for ${loadBalancerReach(limited).reachability === 'private' ? 'the private network' : 'listed networks'} only`;
          yield { at, field, message, fix: "list the same networks as 'ipBlock'", severity: Severity.ERROR, related: [limited.resource] };
        } else if (isEmptyList) {
          yield { at, field, message: 'is an empty list, which admits everybody' };
        }
        const besides = openedBesides(graph, policy, guarded, rule);
        if (besides !== undefined) {
          yield {
            at,
            field: 'spec.podSelector',
            message: `chooses every pod of the namespace, and with them those of ${besides.resource}, which nothing exposes`,
            fix: "give 'podSelector' the labels of the pods that are exposed",
            related: [besides.resource],
          };
        }
      }
    }
  },
};

function admitsEverybody({ peers }: PolicyRule): boolean {
  const whole = peers.flatMap(({ network, except }) => network === undefined || except.length > 0 ? [] : [{ network, holes: [] }]);
  const isOne = whole.some(({ network }) => network.prefix === 0);
  return peers.length === 0 || isOne || (whole.length > 1 && holdsAllAddresses(NetworkSet.ofBlocks(whole)));
}

/** A load balancer for some networks only, if clients come to these pods by nothing else and with their own addresses. */
function limitedService(graph: Graph, { ingress }: NetworkPolicy, guarded: readonly Workload[], rule: PolicyRule): Service | undefined {
  const services = new Set(guarded.flatMap((workload) =>
    graph.servicesOf(workload).filter((service) => graph.isExposed(service) && leadsTo(service, workload, ingress, rule))));
  const [first] = services;
  return first !== undefined && [...services].every((service) => isLimited(graph, service)) ? first : undefined;
}

function leadsTo({ ports }: Service, workload: Workload, rules: readonly PolicyRule[], rule: PolicyRule): boolean {
  return ports.some((port) => {
    const target = targetPortOf(port, workload);
    return target !== undefined && rulesHolding(rules, target.number, port.protocol, target.names).includes(rule);
  });
}

function isLimited(graph: Graph, service: Service): boolean {
  const { resource: { spec }, type } = service;
  if (type !== 'LoadBalancer' || graph.backendsOf(service).length > 0) {
    return false;
  }
  const { reachability } = loadBalancerReach(service);
  // Pods that see the addresses of nodes have to admit whatever these are.
  const keepsAddress = spec.text('externalTrafficPolicy') === 'Local' || sendsToPods(service);
  return keepsAddress && (reachability === 'private' || reachability === 'networks');
}

/** A workload that is not exposed, and one of whose ports is opened with those of others. */
function openedBesides(graph: Graph, { selector, ingress }: NetworkPolicy, guarded: readonly Workload[], rule: PolicyRule): Workload | undefined {
  // A rule without ports and without peers is how everything is opened on purpose.
  if (!selector?.isEmpty || rule.ports.length === 0) {
    return undefined;
  }
  const isExposed = (workload: Workload) => graph.servicesOf(workload).some((service) => graph.isExposed(service));
  return guarded.some(isExposed) ? guarded.find((workload) => !isExposed(workload) && listens(workload, ingress, rule)) : undefined;
}

function listens({ containers }: Workload, rules: readonly PolicyRule[], rule: PolicyRule): boolean {
  const ports = containers.flatMap((container) => container.ports);
  return ports.some(({ number, protocol, name }) => rulesHolding(rules, number, protocol, name === undefined ? [] : [name]).includes(rule));
}
