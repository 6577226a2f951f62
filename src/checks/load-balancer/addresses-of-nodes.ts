import { admission, BY_NODES } from '../../graph/admission';
import { Graph } from '../../graph/graph';

import { rulesHolding } from '../../graph/policy-rules';
import { sendsToPods } from '../../graph/sends-to-pods';
import { ServicePort } from '../../graph/service';
import { targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

export const ADDRESSES_OF_NODES: Check = {
  id: 'load-balancer/addresses-of-nodes',
  title: 'a network policy lists networks of clients, and the Service hides their addresses',
  severity: Severity.WARNING,
  cause: "Unless 'externalTrafficPolicy' is Local, a node may put its own address in place of the client's: the clients that are listed are kept out, or everybody comes by a node that is listed.",
  fix: "write 'externalTrafficPolicy: Local', or limit a load balancer by 'loadBalancerSourceRanges'",
  links: [
    'https://kubernetes.io/docs/tutorials/services/source-ip/',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-ipblock-selectors',
    'https://github.com/cloudnativelabs/kube-router/issues/744',
  ],
  *find(graph) {
    for (const service of graph.services) {
      const { type, resource: at, ports, workloads } = service;
      if ((type !== 'NodePort' && type !== 'LoadBalancer') || at.spec.text('externalTrafficPolicy') === 'Local' || sendsToPods(service)) {
        continue;
      }
      for (const port of ports) {
        for (const workload of workloads) {
          const listed = listedNetwork(graph, workload, port);
          if (listed !== undefined) {
            const message = `does not keep the addresses of clients at port ${port.number}, and ${listed.policy} admits ${listed.network}`;
            yield { at, field: 'spec.externalTrafficPolicy', message, related: [listed.policy] };
          }
        }
      }
    }
  },
};

/** A network that a policy admits, unless another rule admits everybody. */
function listedNetwork(graph: Graph, workload: Workload, port: ServicePort) {
  const target = targetPortOf(port, workload);
  if (target === undefined) {
    return undefined;
  }
  const { names } = target;
  const { policies, admitted } = admission(graph, workload, target.number, port.protocol, names, BY_NODES);
  if (admitted !== undefined) {
    return undefined;
  }
  for (const { resource: policy, ingress } of policies) {
    for (const rule of rulesHolding(ingress, target.number, port.protocol, names)) {
      const peer = rule.peers.find(({ ipBlock }) => ipBlock !== undefined);
      if (peer !== undefined) {
        const { ipBlock, except } = peer;
        return { policy, network: except.length === 0 ? ipBlock : `${ipBlock} without ${except.join(', ')}` };
      }
    }
  }
  return undefined;
}
