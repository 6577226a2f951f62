import { remembered } from '../../collections/remembered';
import { F5_NGINX } from '../../controllers/f5-nginx/facts';
import { INGRESS_NGINX, NGINX_PREFIX } from '../../controllers/ingress-nginx/facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Service, ServicePort } from '../../graph/service';
import { Check, Found } from '../check';
import { Severity } from '../severity';

const ANNOTATION = `${NGINX_PREFIX}backend-protocol`;
const PREFIX = NGINX_PREFIX;

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
      yield* nginxFindings(graph, service);
    }
  },
};

function* nginxFindings(graph: Graph, service: Service): Iterable<Found> {
  const seen = new Set<string>();
  for (const backend of graph.backendsOf(service).filter(({ resource }) => isNginx(resource))) {
    const { resource } = backend;
    const port = resource.annotations.get(`${PREFIX}ssl-passthrough`) === 'true' ? undefined : graph.servicePortOf(backend);
    const meant = port === undefined ? undefined : meantBy(port);
    const spoken = resource.annotations.get(ANNOTATION)?.toUpperCase() ?? 'HTTP';
    const key = `${resource} ${port?.number}`;
    if (port !== undefined && meant !== undefined && !getAlong(spoken, meant) && !seen.has(key)) {
      seen.add(key);
      yield {
        at: resource,
        field: resource.annotations.has(ANNOTATION) ? `metadata.annotations[${ANNOTATION}]` : backend.fields.path,
        message: `speaks ${spoken} to port ${port.number} of ${service.resource}, which is meant for ${meant}`,
        fix: `set the annotation '${ANNOTATION}' to '${meant.toUpperCase()}', or rename the port`,
        related: [service.resource],
      };
    }
  }
}

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

const isNginx = remembered(({ type, spec, annotations }: Resource): boolean => {
  if (type !== 'networking.k8s.io/Ingress') {
    return false;
  }
  const named = spec.text('ingressClassName') ?? annotations.get('kubernetes.io/ingress.class');
  const keys = [...annotations.keys()];
  // The controller of F5 shares the name of the class.
  const isOfF5 = keys.some((key) => F5_NGINX.prefixes.some((prefix) => key.startsWith(prefix)));
  return named === undefined ? keys.some((key) => key.startsWith(PREFIX)) : INGRESS_NGINX.classNames.includes(named) && !isOfF5;
});
