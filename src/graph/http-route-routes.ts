import { Resource } from './resource';
import { Route, RouteBackend, RoutePathMatch } from './route';
import { Fields } from '../api-rules/fields';
import { pairs } from '../collections/pairs';

const PATH_MATCHES: ReadonlyMap<string, RoutePathMatch> = new Map([['PathPrefix', 'Prefix'], ['Exact', 'Exact'], ['RegularExpression', 'RegularExpression']]);

/** The routes of an HTTPRoute: one for each host and each match. */
export function httpRouteRoutes(resource: Resource): Route[] {
  const hosts = resource.spec.list('hostnames').filter((host): host is string => typeof host === 'string');
  const matched: Omit<Route, 'host'>[] = [];
  for (const rule of resource.spec.children('rules')) {
    const backends = rule.children('backendRefs').map((fields) => backendOf(resource, fields));
    const isRedirect = backends.length === 0 && rule.children('filters').some((filter) => filter.text('type') === 'RequestRedirect');
    const matches = rule.children('matches');
    for (const match of matches.length === 0 ? [rule] : matches) {
      const path = match === rule ? undefined : match.child('path');
      matched.push({
        resource,
        path: path?.text('value') || '/',
        pathMatch: PATH_MATCHES.get(path?.text('type') || 'PathPrefix') ?? 'ImplementationSpecific',
        isNarrowed: match.has('headers') || match.has('queryParams') || match.has('method'),
        backends,
        isRedirect,
        isDefault: false,
        fields: match,
      });
    }
  }
  return pairs(matched, hosts.length === 0 ? [undefined] : hosts).map(([route, host]) => ({ ...route, host: host?.toLowerCase() }));
}

function backendOf(resource: Resource, fields: Fields): RouteBackend {
  const isService = (fields.text('kind') ?? 'Service') === 'Service' && (fields.text('group') ?? '') === '';
  return {
    kind: isService ? 'Service' : (fields.text('kind') ?? ''),
    namespace: fields.text('namespace') || resource.namespace,
    name: fields.text('name') ?? '',
    port: fields.whole('port'),
    fields,
  };
}
