import { remembered } from '../../collections/remembered';
import { exposureOf, SpokenProtocol } from '../../exposure/exposure';
import { likelyControllersOf, servingController } from '../../exposure/ingress-controllers';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Service, ServicePort } from '../../graph/service';
import { Check, Found } from '../check';
import { Severity } from '../severity';

export const PROTOCOL_DISAGREES: Check = {
  id: 'service/protocol-disagrees',
  title: 'a port is called after another protocol than the one that is spoken to it',
  severity: Severity.WARNING,
  cause: 'A controller that speaks plain HTTP to a port with TLS or gRPC, or the other way round, answers every request with 502.',
  fix: "let the name of the port, 'appProtocol' and the annotation of the controller say the same",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol',
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#backend-protocol',
  ],
  *find(graph) {
    for (const service of graph.services) {
      for (const port of service.ports) {
        const named = port.name === undefined ? undefined : protocolOf(port.name);
        const said = port.appProtocol === undefined ? undefined : protocolOf(port.appProtocol);
        if (named !== undefined && said !== undefined && named !== said) {
          const message = `is '${port.appProtocol}', but the port is called '${port.name}'`;
          yield { at: service.resource, field: port.fields.pathOf('appProtocol'), message };
        }
      }
      yield* spokenOtherwise(graph, service);
    }
  },
};

function* spokenOtherwise(graph: Graph, service: Service): Iterable<Found> {
  const seen = new Set<string>();
  for (const backend of graph.backendsOf(service)) {
    const { resource } = backend;
    const spoken = spokenBy(graph, resource);
    const port = spoken === undefined ? undefined : graph.servicePortOf(backend);
    const meant = port === undefined ? undefined : meantBy(port);
    const key = `${resource} ${port?.number}`;
    if (spoken !== undefined && port !== undefined && meant !== undefined && !getAlong(spoken.name, meant) && !seen.has(key)) {
      seen.add(key);
      yield {
        at: resource,
        field: resource.annotations.has(spoken.annotation) ? `metadata.annotations[${spoken.annotation}]` : backend.fields.path,
        message: `speaks ${spoken.name} to port ${port.number} of ${service.resource}, which is meant for ${meant}`,
        fix: `set the annotation '${spoken.annotation}' to '${meant.toUpperCase()}', or rename the port`,
        related: [service.resource],
      };
    }
  }
}

/** What is spoken to the Services of an Ingress; where several controllers may serve it, by the likeliest of them. */
function spokenBy(graph: Graph, resource: Resource): SpokenProtocol | undefined {
  if (resource.kind !== 'Ingress') {
    return undefined;
  }
  const [controller] = likelyControllersOf(graph, resource);
  const isUndecided = controller !== undefined && servingController(graph, resource) === undefined;
  return isUndecided ? exposureOf(graph).readAs(controller, resource)[0]?.path.spoken : spokenByObjects(graph).get(resource);
}

const spokenByObjects = remembered((graph: Graph): ReadonlyMap<Resource, SpokenProtocol | undefined> =>
  new Map(exposureOf(graph).paths.map(({ resource, spoken }) => [resource, spoken])));

/** gRPC by TLS is spoken to ports that are called after HTTPS, too. */
function getAlong(spoken: string, meant: string): boolean {
  return spoken === 'AUTO_HTTP' || protocolOf(spoken.toLowerCase()) === meant || (spoken === 'GRPCS' && meant === 'https') || (spoken === 'GRPC' && meant === 'http');
}

function meantBy({ appProtocol, name }: ServicePort): string | undefined {
  return protocolOf(appProtocol ?? '') ?? protocolOf(name ?? '');
}

/** The protocol that a name starts with, if it is one of those that exclude each other. */
function protocolOf(text: string): string | undefined {
  const first = text.toLowerCase().replace(/^kubernetes\.io\//, '').split('-')[0];
  return ['http', 'https', 'grpc', 'grpcs'].includes(first) ? first : undefined;
}
