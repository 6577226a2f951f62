import { Check } from '../../check';
import { isExternal } from '../../facts';
import { Severity } from '../../severity';

/** In place of a port: the controller of AWS looks for an action among the annotations, and for no Service. */
const ACTION = 'use-annotation';

/** X-14 */
export const SERVICE_MISSING: Check = {
  id: 'X-14',
  title: 'a route leads to a Service that is not there',
  severity: Severity.WARNING,
  cause: 'Requests are answered with 503, or the controller drops the route.',
  fix: "define the Service in the namespace of the route; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  *find(graph, facts) {
    const told = new Set<string>();
    for (const { resource, backends } of graph.routes) {
      for (const { kind, namespace, name, port, fields } of backends) {
        const key = `${resource} ${fields.path}`;
        if (kind !== 'Service' || name === '' || port === ACTION || graph.service(namespace, name) !== undefined || told.has(key) || isExternal(facts, 'Service', namespace, name)) {
          continue;
        }
        told.add(key);
        const [elsewhere] = graph.resources.findAnywhere('/Service', name);
        const isSure = elsewhere !== undefined || graph.namespace(namespace) !== undefined;
        yield {
          at: resource,
          field: fields.pathOf('name'),
          message: `names the Service '${name}', which is not found in these manifests${elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`}`,
          severity: isSure ? Severity.ERROR : Severity.WARNING,
          related: elsewhere === undefined ? [] : [elsewhere],
        };
      }
    }
  },
};
