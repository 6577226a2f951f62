import { GatewayFacts } from './facts';
import { withoutSlash } from '../../text/without-slash';
import { ControllerReader } from '../controller';
import { Look } from '../look';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Outcome, PathMatch, ServedPath, ServicePort } from '../served-path';

export const HTTP_ROUTE = 'gateway.networking.k8s.io/HTTPRoute';

/** An exact path goes first, then the longer one. */
const EXACT = 1_000_000;
const MATCHES: ReadonlyMap<string, PathMatch> = new Map([['PathPrefix', 'elements'], ['Exact', 'exact'], ['RegularExpression', 'expression']]);

/** How Gateway API `v1` reads the HTTPRoutes of a Gateway. */
export function gatewayReader(facts: GatewayFacts): ControllerReader {
  return {
    label: 'Gateway API',
    annotationPrefixes: [],
    ownTypes: new Set([HTTP_ROUTE]),
    everyHostServesAll: false,
    read: (objects) => {
      const paths = objects.ofType(HTTP_ROUTE).flatMap((route) => {
        const schemes = schemesOf(route, facts);
        return schemes.length === 0 ? [] : pathsOf(route.take(), schemes, objects);
      });
      return { paths, differences: [] };
    },
  };
}

/** By which schemes a route is served at the Gateway; without the name of a listener at all of them. */
function schemesOf({ spec, namespace }: SeenObject, facts: GatewayFacts): Array<'http' | 'https'> {
  const here = spec.children('parentRefs').filter((parent) =>
    parent.text('name', (name) => name === facts.gateway) !== undefined
    && (parent.text('namespace') ?? namespace) === (facts.gatewayNamespace ?? namespace));
  const schemes = here.flatMap((parent): Array<'http' | 'https'> => {
    const section = parent.text('sectionName', (name) => name === facts.httpListener || name === facts.httpsListener);
    if (section !== undefined) {
      return [section === facts.httpsListener ? 'https' : 'http'];
    }
    return facts.httpsListener === undefined ? ['http'] : ['https', 'http'];
  });
  return [...new Set(schemes)];
}

function pathsOf(route: SeenObject, schemes: readonly ('http' | 'https')[], objects: SeenObjects): ServedPath[] {
  const { spec, namespace } = route;
  const object = route.toString();
  const hosts = spec.has('hostnames') ? spec.texts('hostnames').map((host) => host.toLowerCase()) : [undefined];
  return spec.children('rules').flatMap((rule) => {
    const matches = rule.has('matches') ? rule.children('matches') : [undefined];
    return matches.flatMap((match) => {
      const found = pathOf(match);
      const outcome = outcomeOf(rule, found);
      if (outcome.kind === 'backend') {
        objects.takeService(namespace, outcome.backend.service);
      }
      return hosts.flatMap((host) => schemes.map((scheme): ServedPath => ({
        scheme,
        ...(host === undefined ? {} : { host }),
        ...found,
        precedence: found.path.length + (found.match === 'exact' ? EXACT : 0),
        outcome,
        ...(scheme === 'http' ? {} : { certificate: {} }),
        object,
        namespace,
        // the filters of a rule stand beside its matches
        saidBy: match === undefined ? [rule] : [match, ...rule.children('filters'), ...rule.children('backendRefs')],
      })));
    });
  });
}

function pathOf(match: Look | undefined): Pick<ServedPath, 'match' | 'path'> {
  const path = match?.child('path');
  const type = path?.has('type') ? path.text('type', (text) => MATCHES.has(text)) : 'PathPrefix';
  const value = path?.text('value') ?? '/';
  const matched = type === undefined ? 'unknown' : MATCHES.get(type)!;
  return { match: matched, path: matched === 'elements' ? withoutSlash(value) : value };
}

function outcomeOf(rule: Look, { path, match }: Pick<ServedPath, 'match' | 'path'>): Outcome {
  const filters = rule.children('filters');
  const redirect = filters.find((filter) => filter.text('type', isOneOf('RequestRedirect', 'URLRewrite')) === 'RequestRedirect')?.child('requestRedirect');
  if (redirect?.text('scheme', isOneOf('https')) !== undefined) {
    return { kind: 'redirect', permanent: (redirect.whole('statusCode', (code) => [301, 302, 308].includes(code)) ?? 302) !== 302 };
  }
  const backend = backendOf(rule);
  if (backend === undefined) {
    return { kind: 'unknown' };
  }
  const rewritten = filters.find((filter) => filter.text('type', isOneOf('RequestRedirect', 'URLRewrite')) === 'URLRewrite')?.child('urlRewrite')?.child('path');
  const isOfPrefix = match === 'elements' && path !== '/' && rewritten?.text('type', isOneOf('ReplacePrefixMatch')) !== undefined;
  const replacement = isOfPrefix ? rewritten?.text('replacePrefixMatch') : undefined;
  return { kind: 'backend', backend, ...(replacement === undefined ? {} : { rewrite: withoutSlash(replacement) }) };
}

function backendOf(rule: Look): ServicePort | undefined {
  const references = rule.children('backendRefs');
  const [reference] = references.length === 1 ? references : [];
  const isService = reference !== undefined
    && (!reference.has('kind') || reference.text('kind', isOneOf('Service')) !== undefined)
    && (!reference.has('group') || reference.text('group', isOneOf('')) !== undefined);
  const name = isService ? reference.text('name') : undefined;
  const port = isService ? reference.whole('port') : undefined;
  return name === undefined || port === undefined ? undefined : { service: name, port };
}

function isOneOf(...known: string[]): (text: string) => boolean {
  return (text) => known.includes(text);
}
