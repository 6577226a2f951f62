import { Check } from '../../check';
import { Severity } from '../../severity';

/** X-39e */
export const EVERYBODY_ADMITTED: Check = {
  id: 'X-39e',
  title: 'a rule of a network policy looks like a limit and admits everybody',
  severity: Severity.WARNING,
  cause: "An empty list under 'from' is no peer and no limit: it admits all pods and all addresses.",
  fix: "name the peers under 'from', or leave 'from' out if everybody is meant",
  links: ['https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/'],
  *find(graph) {
    for (const { resource, ingress } of graph.policies) {
      for (const { fields, peers } of ingress) {
        if (fields.has('from') && peers.length === 0) {
          yield { at: resource, field: fields.pathOf('from'), message: 'is an empty list, which admits everybody' };
        }
      }
    }
  },
};
