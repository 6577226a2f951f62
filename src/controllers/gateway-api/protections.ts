import { NGINX_GATEWAY } from './facts';
import { kongPluginProtections } from '../kong/protections';
import { isMap, Json } from '../look';
import { notUnderstood, Protection } from '../protection';
import { SeenObject, SeenObjects } from '../seen-objects';
import { ServedPath } from '../served-path';
import { middlewareProtections } from '../traefik/protections';

/** Filters that change requests, or answer in the place of pods. */
const HARMLESS: ReadonlySet<unknown> = new Set(['CORS', 'RequestHeaderModifier', 'RequestMirror', 'RequestRedirect', 'ResponseHeaderModifier', 'URLRewrite']);

/** What the filters of a rule protect, and the plugins of its route. */
export function httpRouteProtections({ object, outcome, saidBy: [{ field }] }: ServedPath, objects: SeenObjects): Protection[] {
  const rule = ruleAt(object, field);
  const filters = [rule, ...mapsIn(rule.backendRefs)].flatMap((one) => mapsIn(one.filters));
  const services = outcome.kind !== 'backends' ? [] : outcome.backends.flatMap(({ namespace, name }) => objects.find('/Service', namespace, name) ?? []);
  return [...filters.flatMap((filter) => filterProtections(object, filter, objects)), ...kongPluginProtections([object, ...services], objects)];
}

/** The rule of an HTTPRoute that says a path. */
export function ruleAt({ source: { spec } }: SeenObject, field: string): Json {
  const [, place] = /^spec\.rules\[(\d+)\]/.exec(field) ?? [];
  const rules = isMap(spec) && Array.isArray(spec.rules) ? spec.rules : [];
  const rule: unknown = place === undefined ? undefined : rules[Number(place)];
  return isMap(rule) ? rule : {};
}

function filterProtections(route: SeenObject, filter: Json, objects: SeenObjects): Protection[] {
  if (HARMLESS.has(filter.type)) {
    return [];
  }
  if (filter.type === 'ExternalAuth') {
    return [{ ...notUnderstood('filters', route, filter.externalAuth), what: 'authentication' }];
  }
  const { group, kind, name } = isMap(filter.extensionRef) ? filter.extensionRef : {};
  const type = `${typeof group === 'string' ? group : ''}/${typeof kind === 'string' ? kind : ''}`;
  const extension = objects.find(type, route.namespace, typeof name === 'string' ? name : '');
  if (extension === undefined) {
    return [notUnderstood('filters', route, filter)];
  }
  switch (type) {
    case 'traefik.io/Middleware': return middlewareProtections(extension, objects);
    case `${NGINX_GATEWAY}AuthenticationFilter`: return [{ ...notUnderstood('spec', extension, extension.source.spec), what: 'authentication' }];
    case 'gateway.envoyproxy.io/HTTPRouteFilter': return [];
    default: return [notUnderstood('filters', extension, extension.source.spec)];
  }
}

function mapsIn(list: unknown): Json[] {
  return Array.isArray(list) ? list.filter(isMap) : [];
}
