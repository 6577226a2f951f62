import { GatewayFacts, H2C } from './facts';
import { httpRouteProtections } from './protections';
import { GATEWAY_UNREAD } from './unread';
import { pairs } from '../../collections/pairs';
import { withoutSlash } from '../../text/without-slash';
import { ControllerReader } from '../controller';
import { Look } from '../look';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Backend, Outcome, PathMatch, ServedPath } from '../served-path';
import { withProtocol } from '../spoken-protocol';

export const HTTP_ROUTE = 'gateway.networking.k8s.io/HTTPRoute';

/** An exact path goes first, then the longer one. */
const EXACT = 1_000_000;
const MATCHES: ReadonlyMap<string, PathMatch> = new Map([['PathPrefix', 'elements'], ['Exact', 'exact'], ['RegularExpression', 'expression']]);

const SPELLED: { readonly [match in PathMatch]?: string } = { elements: 'Prefix', exact: 'Exact', expression: 'RegularExpression' };

/** Where a route is served for one of its hosts. */
export interface RoutePlace extends Pick<ServedPath, 'host' | 'certificate' | 'listener' | 'port' | 'reach'> {
  readonly scheme: 'http' | 'https';
}

/** Where a route is served, by its hosts; nothing for every host. */
export type PlacesOf = (route: SeenObject) => (host: string | undefined) => readonly RoutePlace[];

/** How Gateway API `v1` reads the HTTPRoutes of a Gateway. */
export function gatewayReader(facts: GatewayFacts): ControllerReader {
  return httpRouteReader((route) => {
    const schemes = schemesOf(route, facts);
    return (host) => schemes.map((scheme) => ({ scheme, ...(host === undefined ? {} : { host }), ...(scheme === 'http' ? {} : { certificate: {} }) }));
  });
}

/** How Gateway API `v1` reads HTTPRoutes, wherever they are served. */
export function httpRouteReader(placesOf: PlacesOf): ControllerReader {
  return {
    label: 'Gateway API',
    annotationPrefixes: [],
    ownTypes: new Set([HTTP_ROUTE]),
    unreadParts: GATEWAY_UNREAD,
    everyHostServesAll: false,
    protectionsOf: httpRouteProtections,
    read: (objects) => ({ paths: objects.ofType(HTTP_ROUTE).flatMap((route) => pathsOf(route, placesOf(route), objects)), differences: [] }),
  };
}

/** By which schemes a route is served at the Gateway: without the name of a listener at all of them, which may be of both. */
function schemesOf({ spec, namespace }: SeenObject, facts: GatewayFacts): Array<'http' | 'https'> {
  const here = spec.children('parentRefs').filter((parent) =>
    parent.text('name', (name) => name === facts.gateway) !== undefined
    && (parent.text('namespace') ?? namespace) === (facts.gatewayNamespace ?? namespace));
  const schemes = here.flatMap((parent): Array<'http' | 'https'> => {
    const section = parent.text('sectionName', (name) => name === facts.httpListener || name === facts.httpsListener);
    if (section !== undefined) {
      return [section === facts.httpsListener ? 'https' : 'http'];
    }
    return ['https', 'http'];
  });
  return [...new Set(schemes)];
}

function pathsOf(route: SeenObject, placesFor: (host: string | undefined) => readonly RoutePlace[], objects: SeenObjects): ServedPath[] {
  const { spec, namespace } = route;
  const hosts = spec.has('hostnames') ? spec.texts('hostnames').map((host) => host.toLowerCase()) : [undefined];
  const places = hosts.flatMap((host) => placesFor(host));
  if (places.length === 0) {
    return [];
  }
  route.take();
  const served = spec.children('rules').flatMap((rule) => {
    const matches = rule.has('matches') ? rule.children('matches') : [undefined];
    return matches.map((match): Omit<ServedPath, 'scheme'> => {
      const found = pathOf(match);
      const outcome = withProtocol(outcomeOf(rule, found, namespace), objects, isHttp2);
      if (outcome.kind === 'backends') {
        objects.takeServices(outcome.backends);
      }
      return {
        ...found,
        precedence: found.path.length + (found.match === 'exact' ? EXACT : 0),
        outcome,
        object: route,
        namespace,
        // the filters of a rule stand beside its matches
        saidBy: match === undefined ? [rule] : [match, ...rule.children('filters'), ...rule.children('backendRefs')],
      };
    });
  });
  return pairs(served, places).map(([path, place]) => ({ ...path, ...place }));
}

function isHttp2({ spec }: SeenObject, port: Backend['port']): boolean {
  const own = spec.children('ports').find((one) => one.whole('port') === port);
  return own?.text('appProtocol', isOneOf(H2C)) !== undefined;
}

type Matched = Pick<ServedPath, 'match' | 'path' | 'conditions' | 'spelled'>;

function pathOf(match: Look | undefined): Matched {
  const path = match?.child('path');
  const type = path?.has('type') ? path.text('type', (text) => MATCHES.has(text)) : 'PathPrefix';
  const value = path?.text('value') ?? '/';
  const matched = type === undefined ? 'unknown' : MATCHES.get(type)!;
  const conditions = match === undefined ? [] : conditionsOf(match);
  return { match: matched, path: matched === 'elements' ? withoutSlash(value) : value, spelled: { path: value, type: SPELLED[matched] }, ...(conditions.length === 0 ? {} : { conditions }) };
}

/** What else a request must have: a method, and headers and queries by name. What they must be stays unread. */
function conditionsOf(match: Look): string[] {
  const named = ([['headers', 'header'], ['queryParams', 'query']] as const).flatMap(([field, word]) =>
    match.has(field) ? match.children(field).map((one) => `${word} ${one.summary()}`) : []);
  const method = match.text('method');
  return [...method === undefined ? [] : [`method ${method}`], ...named].sort();
}

function outcomeOf(rule: Look, { path, match }: Matched, namespace: string): Outcome {
  const filters = rule.children('filters');
  const redirect = filters.find((filter) => filter.text('type', isOneOf('RequestRedirect', 'URLRewrite')) === 'RequestRedirect')?.child('requestRedirect');
  const isElsewhere = redirect?.has('hostname') || redirect?.has('path');
  if (!isElsewhere && redirect?.text('scheme', isOneOf('https')) !== undefined) {
    return { kind: 'redirect', permanent: permanence(redirect) };
  }
  if (redirect?.has('hostname') && !redirect.has('path') && !redirect.has('port')) {
    return elsewhere(redirect);
  }
  const references = rule.children('backendRefs').flatMap((reference) => backendOf(reference, namespace) ?? []);
  const backends = references.filter(({ weight }) => weight !== 0);
  if (backends.length === 0) {
    return redirect === undefined ? { kind: 'unknown' } : { kind: 'elsewhere' };
  }
  const rewritten = filters.find((filter) => filter.text('type', isOneOf('RequestRedirect', 'URLRewrite')) === 'URLRewrite')?.child('urlRewrite')?.child('path');
  const isOfPrefix = match === 'elements' && path !== '/' && rewritten?.text('type', isOneOf('ReplacePrefixMatch')) !== undefined;
  const replacement = isOfPrefix ? rewritten?.text('replacePrefixMatch') : undefined;
  return { kind: 'backends', backends, ...(replacement === undefined ? {} : { rewrite: withoutSlash(replacement) }) };
}

/** The same path of another host. */
function elsewhere(redirect: Look): Outcome {
  const host = redirect.text('hostname');
  const scheme = redirect.text('scheme', isOneOf('http', 'https'));
  return host === undefined ? { kind: 'elsewhere' } : { kind: 'elsewhere', to: { ...(scheme === undefined ? {} : { scheme }), host, permanent: permanence(redirect) } };
}

function permanence(redirect: Look): boolean {
  return (redirect.whole('statusCode', (code) => [301, 302, 308].includes(code)) ?? 302) !== 302;
}

function backendOf(reference: Look, home: string): Backend | undefined {
  const name = reference.text('name');
  if (name === undefined) {
    return undefined;
  }
  const isOfCore = !reference.has('group') || reference.text('group', isOneOf('')) !== undefined;
  const kind = (reference.has('kind') ? reference.text('kind') : 'Service') ?? '';
  const [port, weight] = [reference.whole('port'), reference.whole('weight')];
  return {
    kind: isOfCore || kind !== 'Service' ? kind : `${reference.text('group') ?? ''}/${kind}`,
    namespace: reference.text('namespace') ?? home,
    name,
    ...(port === undefined ? {} : { port }),
    ...(weight === undefined ? {} : { weight }),
  };
}

function isOneOf(...known: string[]): (text: string) => boolean {
  return (text) => known.includes(text);
}
