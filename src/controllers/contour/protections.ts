import { HTTP_PROXY } from './facts';
import { isMap, Json, Look } from '../look';
import { notUnderstood, ProtectingObject, Protection, ProtectionRule, protectionsBy } from '../protection';
import { networksOf, numberOf } from '../protection-values';
import { ServedPath } from '../served-path';

/** The addresses of an entry of a list, whoever says them: the one who connects, or a header. */
function sourcesOf(value: unknown): readonly string[] | undefined {
  const entries = Array.isArray(value) ? value.filter(isMap) : [];
  return networksOf(entries.map(({ cidr }) => cidr));
}

/** Those of a route go before those of its host. */
const LISTS: readonly ProtectionRule[] = [
  { what: 'allowed clients', options: ['ipAllowPolicy'], networks: sourcesOf },
  { what: 'denied clients', options: ['ipDenyPolicy'], networks: sourcesOf },
];
const LIST_NAMES = LISTS.flatMap(({ options }) => options);

const LOCAL_LIMIT: ProtectionRule = { what: 'rate limit', options: ['local'], within: 'requests', limit: numberOf };
const GLOBAL_LIMIT: ProtectionRule = { what: 'rate limit', options: ['global'], counts: (limit) => isMap(limit) && limit.disabled !== true };

/** A certificate that is not looked at, or not needed, protects nothing. */
const CERTIFICATES: ProtectionRule = {
  what: 'client certificates',
  options: ['clientValidation'],
  counts: (validation) => isMap(validation) && validation.skipClientCertValidation !== true && validation.optionalClientCertificate !== true,
};

/**
 * What a route of an HTTPProxy and its host protect.
 *
 * @see https://projectcontour.io/docs/main/config/api/
 */
export function contourProtections({ object, saidBy: [{ field }], root = object, scheme }: ServedPath): Protection[] {
  if (object.type !== HTTP_PROXY) {
    return [];
  }
  const host = mapIn(root.source.spec, 'virtualhost');
  const route = routeAt(object.source.spec, field);
  return [
    ...asking(host, route, root, object),
    ...lists(route, object) ?? lists(host, root) ?? [],
    ...limits(route, object, host, root),
    ...scheme !== 'http' ? protectionsBy([CERTIFICATES], new Look(mapIn(host, 'tls'), 'tls'), root) : [],
  ];
}

/** Who asks for a name, unless the route is left out. */
function asking(host: Json, route: Json, root: ProtectingObject, proxy: ProtectingObject): Protection[] {
  const authorization = mapIn(host, 'authorization');
  const isLeftOut = mapIn(route, 'authPolicy').disabled ?? mapIn(authorization, 'authPolicy').disabled;
  const external = isLeftOut === true ? [] : protectionsBy([{ what: 'authentication', options: ['authorization'] }], new Look(host, 'virtualhost'), root);
  const providers = (Array.isArray(host.jwtProviders) ? host.jwtProviders : []).filter(isMap);
  const policy = mapIn(route, 'jwtVerificationPolicy');
  const name = policy.disabled === true ? undefined : policy.require ?? providers.find((provider) => provider.default === true)?.name;
  const provider = providers.find((one) => one.name === name);
  const byToken = name === undefined ? [] : provider === undefined ? [notUnderstood('jwtVerificationPolicy', proxy, name)]
    : protectionsBy([{ what: 'authentication', options: ['jwtProviders'] }], new Look({ jwtProviders: provider }, 'virtualhost'), root);
  return [...external, ...byToken];
}

function lists(map: Json, object: ProtectingObject): Protection[] | undefined {
  const look = new Look(map, '');
  return LIST_NAMES.some((name) => look.has(name)) ? protectionsBy(LISTS, look, object) : undefined;
}

/** The limit of a route goes before that of its host; those of all proxies add up, unless a route leaves them out. */
function limits(route: Json, proxy: ProtectingObject, host: Json, root: ProtectingObject): Protection[] {
  const [own, ofHost] = [route, host].map((map) => new Look(mapIn(map, 'rateLimitPolicy'), 'rateLimitPolicy'));
  const isLeftOut = own.child('global')?.peek('disabled') === true;
  return [
    ...own.has('local') ? protectionsBy([LOCAL_LIMIT], own, proxy) : protectionsBy([LOCAL_LIMIT], ofHost, root),
    ...isLeftOut ? [] : [...protectionsBy([GLOBAL_LIMIT], own, proxy), ...protectionsBy([GLOBAL_LIMIT], ofHost, root)],
  ].map((one) => ({ ...one, option: `rateLimitPolicy.${one.option}` }));
}

function routeAt(spec: unknown, field: string): Json {
  const [, place] = /^spec\.routes\[(\d+)\]/.exec(field) ?? [];
  const routes = isMap(spec) && Array.isArray(spec.routes) ? spec.routes : [];
  const route: unknown = place === undefined ? undefined : routes[Number(place)];
  return isMap(route) ? route : {};
}

function mapIn(map: unknown, name: string): Json {
  const value = isMap(map) && Object.hasOwn(map, name) ? map[name] : undefined;
  return isMap(value) ? value : {};
}
