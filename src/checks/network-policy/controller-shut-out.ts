import { remembered } from '../../collections/remembered';
import { OutsideSource, outsideSourceOf } from '../../exposure/outside-source';
import { admission, guardsOf } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { PolicyRule } from '../../graph/network-policy';
import { openPorts } from '../../graph/open-ports';
import { rulesHolding } from '../../graph/policy-rules';
import { Selector } from '../../graph/selector';
import { TargetPort, targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check, Found, MOST_RELATED } from '../check';
import { Severity } from '../severity';

/** Labels of the pods that a controller starts for a Gateway, which may be in the namespace of the Gateway. */
const OF_GATEWAYS = ['gateway.networking.k8s.io/', 'gateway.envoyproxy.io/', 'gateway.istio.io/'];

export const CONTROLLER_SHUT_OUT: Check = {
  id: 'network-policy/controller-shut-out',
  title: 'a network policy admits pods of its own namespace only, and a route leads to its pods',
  severity: Severity.WARNING,
  cause: "A controller connects from its own namespace, and a 'podSelector' without a 'namespaceSelector' chooses no pods there: clients get errors.",
  fix: "add a peer with a 'namespaceSelector' for the namespace of the controller, or with an 'ipBlock' if it connects from outside",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  *find(graph) {
    // Many rules have the same selector, often that of all pods.
    const known = new Map<string, boolean>();
    // Many routes may lead to one port, and many policies guard it.
    const answers = remembered((_: Workload) => new Map<string, boolean>());
    const isClosed = (workload: Workload, { number, names }: TargetPort, protocol: string): boolean => {
      const key = JSON.stringify([number, protocol, ...names]);
      const rules = () => guardsOf(graph, workload).flatMap(({ ingress }) => rulesHolding(ingress, number, protocol, names));
      const answer = answers(workload).get(key) ?? shutsAllOut(graph, workload, rules(), known);
      answers(workload).set(key, answer);
      return answer;
    };
    for (const { service, port, way, opener } of openPorts(graph)) {
      if (service.type === 'NodePort' || service.type === 'LoadBalancer') {
        continue;
      }
      const source = opener?.kind === 'Ingress' ? outsideSourceOf(graph, opener) : undefined;
      for (const workload of service.workloads.filter(({ isOnHostNetwork }) => !isOnHostNetwork)) {
        const target = targetPortOf(port, workload);
        if (target === undefined) {
          continue;
        }
        if (source === undefined ? isClosed(workload, target, port.protocol) : isClosedTo(source, graph, workload, target)) {
          const policies = guardsOf(graph, workload).slice(0, MOST_RELATED).map(({ resource }) => resource);
          yield {
            at: service.resource,
            field: port.fields.path,
            ...closedBy(way, policies.slice(0, 3).join(', '), target.number, source),
            related: policies,
            commonCause: `${policies}`,
          };
        }
      }
    }
  },
};

/** HTTP is sent by TCP. */
function isClosedTo({ peer }: OutsideSource, graph: Graph, workload: Workload, { number, names }: TargetPort): boolean {
  return admission(graph, workload, number, 'TCP', names, peer).admitted === false;
}

function closedBy(way: string, policies: string, port: number, source: OutsideSource | undefined): Pick<Found, 'message' | 'fix'> {
  if (source === undefined) {
    return { message: `gets requests by ${way}, and ${policies} admit only pods of the same namespace to port ${port}` };
  }
  const { text, networks: { networks, example } } = source;
  return {
    message: `gets requests by ${way} from ${text}, which is outside of the cluster, and ${policies} do not admit it to port ${port}`,
    fix: `add a peer with an 'ipBlock' for each network that it connects from: ${networks}, for example ${example.join(' and ')}`,
  };
}

function shutsAllOut(graph: Graph, workload: Workload, rules: readonly PolicyRule[], known: Map<string, boolean>): boolean {
  return rules.length > 0 && rules.every((rule) => shutsOut(graph, workload, rule, known));
}

function shutsOut(graph: Graph, { namespace }: Workload, { peers }: PolicyRule, known: Map<string, boolean>): boolean {
  return peers.length > 0 && !peers.some(({ ipBlock, namespaces, pods }) => {
    if (ipBlock !== undefined || namespaces !== undefined) {
      return true;
    }
    const key = `${namespace} ${pods}`;
    if (!known.has(key)) {
      known.set(key, mayBeController(graph, namespace, pods));
    }
    return known.get(key)!;
  });
}

function mayBeController(graph: Graph, namespace: string, pods: Selector | undefined): boolean {
  if (pods?.labels().some(([key]) => OF_GATEWAYS.some((prefix) => key.startsWith(prefix)))) {
    return true;
  }
  // A controller of these manifests gets its requests from outside itself.
  return graph.pods.chosen(namespace, pods).some((one) => isOnNode(one) || graph.servicesOf(one).some(({ type }) => type === 'NodePort' || type === 'LoadBalancer'));
}

function isOnNode({ isOnHostNetwork, containers }: Workload): boolean {
  return isOnHostNetwork || containers.some(({ ports }) => ports.some(({ fields }) => fields.has('hostPort')));
}
