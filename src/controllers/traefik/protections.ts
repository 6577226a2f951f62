import { MIDDLEWARE, OLDER_MIDDLEWARE, OLDER_TLS_OPTION, ROUTER, TLS_OPTION } from './facts';
import { TRAEFIK_UNREAD } from './unread';
import { itemsOf } from '../../text/listed';
import { annotationProtections } from '../annotation-protections';
import { isMap, Json } from '../look';
import { notUnderstood, Protection, ProtectionRule, protectionsBy } from '../protection';
import { isLimit, networksOf, numberOf, sizeOf } from '../protection-values';
import { SeenObject, SeenObjects } from '../seen-objects';
import { ServedPath } from '../served-path';

const MIDDLEWARES = `${ROUTER}middlewares`;
const TLS_OPTIONS = `${ROUTER}tls.options`;
const PROVIDER = '@kubernetescrd';

/** A chain may name itself. */
const DEEPEST = 10;

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/ */
const FIELDS: readonly ProtectionRule[] = [
  ...['basicAuth', 'digestAuth', 'forwardAuth'].map((name): ProtectionRule => ({ what: 'authentication', options: [name] })),
  ...['ipAllowList', 'ipWhiteList'].map((name): ProtectionRule => ({ what: 'allowed clients', options: [name], within: 'sourceRange', networks: networksOf })),
  { what: 'rate limit', options: ['rateLimit'], within: 'average', limit: numberOf, counts: (limit) => isMap(limit) && isLimit(limit.average ?? 0) },
  { what: 'connection limit', options: ['inFlightReq'], within: 'amount', limit: numberOf },
  { what: 'body size', options: ['buffering'], within: 'maxRequestBodyBytes', limit: sizeOf, counts: (buffers) => isMap(buffers) && isLimit(buffers.maxRequestBodyBytes ?? 0) },
];

/** What changes requests and answers, and keeps nobody away. */
const HARMLESS: ReadonlySet<string> = new Set([
  'addPrefix', 'chain', 'circuitBreaker', 'compress', 'contentType', 'encodedCharacters', 'errors', 'grpcWeb', 'headers', 'passTLSClientCert', 'redirectRegex', 'redirectScheme',
  'replacePath', 'replacePathRegex', 'retry', 'stripPrefix', 'stripPrefixRegex',
]);

/** Those by which clients need a certificate of somebody who is trusted. */
const VERIFYING: ReadonlySet<string> = new Set(['RequireAndVerifyClientCert']);
const CLIENT_AUTH: readonly ProtectionRule[] = [
  { what: 'client certificates', options: ['clientAuth'], counts: (auth) => isMap(auth) && VERIFYING.has(String(auth.clientAuthType)) },
];

/** What the Middlewares and the TLS options of a router protect. */
export function traefikProtections({ object, scheme }: ServedPath, objects: SeenObjects): Protection[] {
  const { annotations } = object;
  const middlewares = itemsOf(annotations.word(MIDDLEWARES)).flatMap((reference) => {
    const found = byReference(objects, [MIDDLEWARE, OLDER_MIDDLEWARE], reference);
    return found === undefined ? [notUnderstood(MIDDLEWARES, object, reference)] : middlewareProtections(found, objects);
  });
  const own = annotationProtections(object, {
    rules: [],
    unread: TRAEFIK_UNREAD,
    harmless: [MIDDLEWARES, ...annotations.names().filter((name) => !name.startsWith(ROUTER) || name.startsWith(`${ROUTER}tls`) || name === `${ROUTER}entrypoints`)],
  });
  return [...middlewares, ...scheme === 'http' ? [] : tlsProtections(object, annotations.word(TLS_OPTIONS), objects), ...own];
}

/** What a Middleware does, and what those of its chain do. */
export function middlewareProtections(middleware: SeenObject, objects: SeenObjects, depth = 0): Protection[] {
  const { spec, namespace } = middleware;
  const known = new Set(FIELDS.flatMap(({ options }) => options));
  const unknown = spec.names().filter((name) => !known.has(name) && !HARMLESS.has(name));
  const chain = spec.peek('chain');
  const links: readonly unknown[] = isMap(chain) && Array.isArray(chain.middlewares) ? chain.middlewares : [];
  return [
    ...protectionsBy(FIELDS, spec, middleware),
    ...unknown.map((name) => notUnderstood(name, middleware, spec.peek(name))),
    ...links.filter(isMap).flatMap((link) => {
      const found = namedMiddleware(objects, typeof link.namespace === 'string' ? link.namespace : namespace, String(link.name));
      return found === undefined || depth > DEEPEST ? [notUnderstood('chain', middleware, link)] : middlewareProtections(found, objects, depth + 1);
    }),
  ];
}

/** A Middleware by its name, or by the one that it has in annotations. */
export function namedMiddleware(objects: SeenObjects, namespace: string, name: string): SeenObject | undefined {
  const types = [MIDDLEWARE, OLDER_MIDDLEWARE];
  const [found] = types.flatMap((type) => objects.find(type, namespace, name) ?? []);
  return name.endsWith(PROVIDER) ? byReference(objects, types, name) : found;
}

/** Nothing if several may be meant: 'a-b' in 'c', and 'a' in 'b-c'. */
function byReference(objects: SeenObjects, types: readonly string[], reference: string): SeenObject | undefined {
  const found = types.flatMap((type) => objects.ofType(type)).filter(({ namespace, name }) => `${namespace || 'default'}-${name}${PROVIDER}` === reference);
  return found.length === 1 ? found[0] : undefined;
}

/** Options called `default` hold for all that name none. */
function tlsProtections(object: SeenObject, reference: string, objects: SeenObjects): Protection[] {
  const types = [TLS_OPTION, OLDER_TLS_OPTION];
  const [byDefault, ...others] = types.flatMap((type) => objects.ofType(type)).filter(({ name }) => name === 'default');
  if (reference === '' || reference === 'default') {
    return byDefault === undefined || others.length > 0 ? [] : protectionsBy(CLIENT_AUTH, byDefault.spec, byDefault);
  }
  const options = byReference(objects, types, reference);
  return options === undefined ? [notUnderstood(TLS_OPTIONS, object, reference)] : protectionsBy(CLIENT_AUTH, options.spec, options);
}

/** What the routes of an IngressRoute are protected by, by their rules. */
export function ingressRouteProtections(object: SeenObject, spec: Json, objects: SeenObjects): ReadonlyMap<string, readonly Protection[]> {
  const tls = isMap(spec.tls) ? spec.tls : undefined;
  const options = tls !== undefined && isMap(tls.options) ? tls.options : undefined;
  const certificates = tls === undefined ? [] : tlsProtections(object, options === undefined ? '' : referenceOf(options, object), objects);
  const routes: readonly unknown[] = Array.isArray(spec.routes) ? spec.routes : [];
  return new Map(routes.filter(isMap).map((route) => {
    const links: readonly unknown[] = Array.isArray(route.middlewares) ? route.middlewares : [];
    const protections = links.filter(isMap).flatMap((link) => {
      const found = namedMiddleware(objects, typeof link.namespace === 'string' ? link.namespace : object.namespace, String(link.name));
      return found === undefined ? [notUnderstood('middlewares', object, link)] : middlewareProtections(found, objects);
    });
    return [String(route.match), [...protections, ...certificates]];
  }));
}

/** As annotations name it. */
function referenceOf({ name, namespace }: Json, object: SeenObject): string {
  return `${typeof namespace === 'string' ? namespace : object.namespace || 'default'}-${String(name)}${PROVIDER}`;
}
