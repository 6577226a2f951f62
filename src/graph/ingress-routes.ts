import { Resource } from './resource';
import { Route, RouteBackend, RoutePathMatch } from './route';
import { Fields } from '../rules/fields';

const AWS = 'alb.ingress.kubernetes.io/';

/** In place of a port: the controller of AWS looks for an action among the annotations, and for no Service. */
const ACTION = 'use-annotation';

const PATH_MATCHES = new Set(['Prefix', 'Exact', 'ImplementationSpecific']);

/** The routes of an Ingress. */
export function ingressRoutes(resource: Resource): Route[] {
  const routes: Route[] = [];
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
        isNarrowed: isNarrowed(resource, backend),
        backends: backend === undefined ? [] : [backendOf(resource, backend)],
        isRedirect: isRedirect(resource, backend),
        isDefault: false,
        fields: path,
      });
    }
  }
  return routes;
}

/** By annotations: of the controller of AWS for one backend, of Kong for all. */
function isNarrowed({ annotations }: Resource, backend: Fields | undefined): boolean {
  const name = backend?.child('service')?.text('name') ?? '';
  return annotations.has(`${AWS}conditions.${name}`) || [...annotations.keys()].some((key) => /^konghq\.com\/(?:methods|headers)/.test(key));
}

function isRedirect({ annotations }: Resource, backend: Fields | undefined): boolean {
  const service = backend?.childOrEmpty('service');
  return service?.childOrEmpty('port').text('name') === ACTION && /"redirect"/i.test(annotations.get(`${AWS}actions.${service.text('name') ?? ''}`) ?? '');
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
