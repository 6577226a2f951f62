import { operatedNamespaces } from '../../graph/operated';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const SERVICE_MISSING: Check = {
  id: 'ingress/service-missing',
  title: 'a route leads to a Service that is not there',
  severity: Severity.WARNING,
  cause: 'Requests are answered with 503, or the controller drops the route.',
  fix: "define the Service in the namespace of the route; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  *find(graph, facts) {
    const operated = operatedNamespaces(graph);
    for (const { resource, kind, namespace, name, fields } of graph.backends) {
      if (kind !== 'Service' || name === '' || graph.service(namespace, name) !== undefined || isExternal(facts, 'Service', namespace, name)) {
        continue;
      }
      const [elsewhere] = graph.resources.findAnywhere('/Service', name);
      yield {
        at: resource,
        field: fields.pathOf('name'),
        message: `names the Service '${name}', which is not found in these manifests${elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`}`,
        // Nothing shows that all Services of a namespace are among the manifests, and least of all where an operator makes some.
        severity: operated.has(namespace) ? Severity.INFO : Severity.WARNING,
        related: elsewhere === undefined ? [] : [elsewhere],
        commonCause: `${namespace}/${name}`,
      };
    }
  },
};
