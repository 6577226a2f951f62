import { remembered } from '../../collections/remembered';
import { Service, ServicePort } from '../../graph/service';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const SERVICE_PORT_MISSING: Check = {
  id: 'ingress/service-port-missing',
  title: 'a route leads to a port that its Service does not have',
  severity: Severity.ERROR,
  cause: 'Requests are answered with 503, or the controller drops the route.',
  fix: "write the 'port' or the 'name' of a port of the Service, and not that of the container or of the node",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  *find(graph) {
    for (const backend of graph.backends) {
      const service = graph.serviceOf(backend);
      // Of an ExternalName, controllers take the port of the route.
      if (service === undefined || service.type === 'ExternalName' || backend.port === undefined || graph.servicePortOf(backend) !== undefined) {
        continue;
      }
      const ports = someOf(service.ports, ({ name, number }) => (name === undefined ? `${number}` : `${number} (${name})`));
      const meant = portsByTarget(service).get(backend.port);
      yield {
        at: backend.resource,
        field: backend.fields.pathOf('port'),
        message: `is ${backend.port}, but ${service.resource} has ${ports || 'no ports'}`,
        ...(meant === undefined ? {} : { fix: `write ${meant.number}, which leads to ${backend.port}` }),
        related: [service.resource],
        commonCause: `${service.resource} ${backend.port}`,
      };
    }
  },
};

/** By where they lead to, and by the ports of nodes that lead to them; of several the first. */
const portsByTarget = remembered(({ ports }: Service): ReadonlyMap<number | string, ServicePort> => {
  const byTarget = new Map<number | string, ServicePort>();
  for (const port of ports) {
    for (const key of [port.targetPort, port.nodePort]) {
      if (key !== undefined && !byTarget.has(key)) {
        byTarget.set(key, port);
      }
    }
  }
  return byTarget;
});
