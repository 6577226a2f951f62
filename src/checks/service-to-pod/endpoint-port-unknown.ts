import { push } from '../../collections/push';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const ENDPOINT_PORT_UNKNOWN: Check = {
  id: 'service-to-pod/endpoint-port-unknown',
  title: 'endpoints by hand have no port of the name that their Service gives it',
  severity: Severity.WARNING,
  cause: 'Ports of a Service and of its endpoints belong together by their names: connections to this port are refused.',
  fix: "give the port of the endpoints the 'name' of the port of the Service",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors'],
  *find(graph) {
    const written = endpointsByService(graph);
    for (const { resource: at, selector, ports, namespace, name, type } of graph.services) {
      const endpoints = selector === undefined && type !== 'ExternalName' ? written.get(`${namespace}/${name}`) ?? [] : [];
      const names = new Set(endpoints.flatMap(portNamesOf));
      for (const port of names.size === 0 ? [] : ports) {
        if (!names.has(port.name ?? '')) {
          const message = `is ${port.name === undefined ? 'without a name' : `'${port.name}'`}, and ${endpoints[0]} has ${someOf([...names], (one) => one === '' ? 'a port without a name' : `'${one}'`)}`;
          yield { at, field: port.fields.has('name') ? port.fields.pathOf('name') : port.fields.path, message, related: endpoints };
        }
      }
    }
  },
};

function endpointsByService({ resources }: Graph): ReadonlyMap<string, readonly Resource[]> {
  const byService = new Map<string, Resource[]>();
  for (const slice of resources.ofType('discovery.k8s.io/EndpointSlice')) {
    push(byService, `${slice.namespace}/${slice.labels.get('kubernetes.io/service-name') ?? ''}`, slice);
  }
  resources.ofType('/Endpoints').forEach((endpoints) => push(byService, `${endpoints.namespace}/${endpoints.name}`, endpoints));
  return byService;
}

function portNamesOf({ fields }: Resource): string[] {
  return [fields, ...fields.children('subsets')].flatMap((part) => part.children('ports')).map((port) => port.text('name') ?? '');
}
