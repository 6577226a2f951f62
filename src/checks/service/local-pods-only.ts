import { Check } from '../check';
import { Severity } from '../severity';

export const LOCAL_PODS_ONLY: Check = {
  id: 'service/local-pods-only',
  title: 'a Service behind a route answers only on the nodes of its pods',
  severity: Severity.WARNING,
  cause: 'A controller that connects by the address of the Service from a node without such a pod gets no answer.',
  fix: "remove 'internalTrafficPolicy', or run a pod on every node",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/'],
  *find(graph) {
    for (const service of graph.services) {
      const { resource: at, workloads } = service;
      const isEverywhere = workloads.length > 0 && workloads.every(({ resource }) => resource.type === 'apps/DaemonSet');
      const [route] = graph.backendsOf(service);
      if (route !== undefined && !isEverywhere && at.spec.text('internalTrafficPolicy') === 'Local') {
        const message = `is Local, while the controller of ${route.resource} may run on other nodes than the pods`;
        yield { at, field: 'spec.internalTrafficPolicy', message, related: [route.resource] };
      }
    }
  },
};
