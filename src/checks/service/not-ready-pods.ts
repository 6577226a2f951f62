import { Check } from '../check';
import { Severity } from '../severity';

export const NOT_READY_PODS: Check = {
  id: 'service/not-ready-pods',
  title: 'a Service that clients reach from outside sends to pods that are not ready',
  severity: Severity.WARNING,
  cause: 'Clients get errors while pods start, fail their probes or end: at every rollout.',
  fix: "remove 'publishNotReadyAddresses', and give peers that look for each other a headless Service of their own",
  links: ['https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/'],
  *find(graph) {
    for (const service of graph.services) {
      if (service.resource.spec.flag('publishNotReadyAddresses') === true && graph.isExposed(service)) {
        const [route] = graph.backendsOf(service);
        const way = route === undefined ? `type ${service.type}` : `${route.resource}`;
        yield { at: service.resource, field: 'spec.publishNotReadyAddresses', message: `is true, while clients come by ${way}` };
      }
    }
  },
};
