import { Resource } from './resource';
import { Route, RouteBackend, RoutePathMatch } from './route';
import { Fields } from '../rules/fields';

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
        isNarrowed: false,
        backends: backend === undefined ? [] : [backendOf(resource, backend)],
        isDefault: false,
        fields: path,
      });
    }
  }
  return routes;
}

function backendOf(resource: Resource, backend: Fields): RouteBackend {
  const service = backend.child('service');
  if (service === undefined) {
    const other = backend.childOrEmpty('resource');
    return { kind: other.text('kind') ?? '', namespace: resource.namespace, name: other.text('name') ?? '', fields: other };
  }
  const port = service.childOrEmpty('port');
  return {
    kind: 'Service',
    namespace: resource.namespace,
    name: service.text('name') ?? '',
    port: port.whole('number') || port.text('name') || undefined,
    fields: service,
  };
}
