import { Check } from '../check';
import { Severity } from '../severity';

export const BACKEND_OUTSIDE: Check = {
  id: 'ingress/backend-outside',
  title: 'a route leads out of its namespace by an ExternalName',
  severity: Severity.ERROR,
  cause: 'The controller connects to that name from its own place in the network: to services of other namespaces, of the node, or of the cloud.',
  fix: 'route to a Service with a selector in the namespace of the route',
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname', 'https://github.com/kubernetes/kubernetes/issues/103675'],
  *find(graph) {
    for (const service of graph.services.filter(({ type }) => type === 'ExternalName')) {
      const [route] = graph.backendsOf(service);
      const name = service.resource.spec.text('externalName') ?? '';
      if (route !== undefined) {
        const isInside = /^localhost$|\.svc$|\.svc\.cluster\.|^169\.254\.|^metadata$|^metadata\.google\.internal$/.test(name);
        yield {
          at: service.resource,
          field: 'spec.externalName',
          message: `is '${name}', and ${route.resource} leads there`,
          severity: isInside ? Severity.ERROR : Severity.WARNING,
          related: [route.resource],
        };
      }
    }
  },
};
