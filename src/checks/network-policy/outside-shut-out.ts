import { admission, ANYBODY, UNKNOWN_PODS } from '../../graph/admission';
import { targetPortOf } from '../../graph/target-port';
import { Check, MOST_RELATED } from '../check';
import { Severity } from '../severity';

export const OUTSIDE_SHUT_OUT: Check = {
  id: 'network-policy/outside-shut-out',
  title: 'a network policy admits pods only, and the port is exposed to clients outside',
  severity: Severity.ERROR,
  cause: "Traffic from outside has no labels: a rule of 'podSelector' and 'namespaceSelector' never admits it.",
  fix: "add a rule with an 'ipBlock' of the clients, or without 'from' for everybody",
  links: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  *find(graph) {
    for (const service of graph.services.filter(({ type }) => type === 'NodePort' || type === 'LoadBalancer')) {
      for (const port of service.ports) {
        for (const workload of service.workloads) {
          const target = targetPortOf(port, workload);
          if (target === undefined) {
            continue;
          }
          const outside = admission(graph, workload, target.number, port.protocol, target.names, ANYBODY);
          const inside = admission(graph, workload, target.number, port.protocol, target.names, UNKNOWN_PODS);
          if (outside.admitted === false && inside.admitted !== false) {
            const some = outside.policies.slice(0, MOST_RELATED).map(({ resource }) => resource);
            yield {
              at: service.resource,
              field: port.fields.path,
              message: `is type ${service.type}, but ${some.slice(0, 3).join(', ')} admit only pods to port ${target.number}`,
              // Nodes may be in front of it, and some networks count them as admitted.
              severity: service.resource.spec.text('externalTrafficPolicy') === 'Local' ? Severity.ERROR : Severity.WARNING,
              related: some,
              commonCause: `${some}`,
            };
          }
        }
      }
    }
  },
};
