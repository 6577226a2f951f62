import { Resource } from './resource';
import { Route, RouteBackend, RoutePathMatch } from './route';
import { Fields } from '../api-rules/fields';
import { ALB_PREFIX } from '../controllers/aws-alb/facts';
import { KONG_CONDITIONS } from '../controllers/kong/facts';

const AWS = ALB_PREFIX;

/** In place of a port: the controller of AWS looks for an action among the annotations, and for no Service. */
const ACTION = 'use-annotation';

const PATH_MATCHES = new Set(['Prefix', 'Exact', 'ImplementationSpecific']);

/** The routes of an Ingress. */
export function ingressRoutes(resource: Resource): Route[] {
  const routes: Route[] = [];
  const areAllNarrowed = [...resource.annotations.keys()].some((key) => KONG_CONDITIONS.some((prefix) => key.startsWith(prefix)));
  const redirects = new Map<string, boolean>();
  const defaultBackend = resource.spec.child('defaultBackend');
  if (defaultBackend !== undefined) {
    routes.push({
      resource,
      path: '/',
      pathMatch: 'Prefix',
      isNarrowed: false,
      backends: [backendOf(resource, defaultBackend)],
      isDefault: true,
      fields: defaultBackend,
    });
  }
  for (const rule of resource.spec.children('rules')) {
    const host = rule.text('host')?.toLowerCase() || undefined;
    const paths = rule.child('http')?.children('paths') ?? [];
    for (const path of paths) {
      const pathType = path.text('pathType') ?? '';
      const backend = path.child('backend');
      routes.push({
        resource,
        host,
        path: path.text('path') || '/',
        pathMatch: (PATH_MATCHES.has(pathType) ? pathType : 'ImplementationSpecific') as RoutePathMatch,
        isNarrowed: areAllNarrowed || isNarrowed(resource, backend),
        backends: backend === undefined ? [] : [backendOf(resource, backend)],
        isRedirect: isRedirect(resource, backend, redirects),
        isDefault: false,
        fields: path,
      });
    }
  }
  return routes;
}

/** By an annotation of the controller of AWS for one backend; those of Kong are for all. */
function isNarrowed({ annotations }: Resource, backend: Fields | undefined): boolean {
  const name = backend?.child('service')?.text('name') ?? '';
  return annotations.has(`${AWS}conditions.${name}`);
}

/** By the action of that name, which may be long, and of which several paths may be in want. */
function isRedirect({ annotations }: Resource, backend: Fields | undefined, known: Map<string, boolean>): boolean {
  const service = backend?.childOrEmpty('service');
  if (service?.childOrEmpty('port').text('name') !== ACTION) {
    return false;
  }
  const name = service.text('name') ?? '';
  const answer = known.get(name) ?? /"redirect"/i.test(annotations.get(`${AWS}actions.${name}`) ?? '');
  known.set(name, answer);
  return answer;
}

function backendOf(resource: Resource, backend: Fields): RouteBackend {
  const service = backend.child('service');
  if (service === undefined) {
    const other = backend.childOrEmpty('resource');
    return { kind: other.text('kind') ?? '', namespace: resource.namespace, name: other.text('name') ?? '', fields: other };
  }
  const port = service.childOrEmpty('port');
  return {
    kind: port.text('name') === ACTION ? 'Action' : 'Service',
    namespace: resource.namespace,
    name: service.text('name') ?? '',
    port: port.whole('number') || port.text('name') || undefined,
    fields: service,
  };
}
