import { CONTOUR_PREFIX, FORCE_REDIRECT, H2C_PORTS, HTTP_PROXY } from './facts';
import { Included, includedBy, Missing } from './includes';
import { contourProtections } from './protections';
import { routeMatch, RoutePath } from './route-match';
import { CONTOUR_UNREAD } from './unread';
import { groupBy } from '../../collections/group-by';
import { itemsOf } from '../../text/listed';
import { withoutSlash } from '../../text/without-slash';
import { isNetwork } from '../allowed-networks';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, outcomeOf, rulesOf, certificateFor } from '../ingress-rules';
import { Look } from '../look';
import { SeenObject, SeenObjects } from '../seen-objects';
import { AllowedNetworks, Backend, Difference, HostLoss, Outcome, ServedPath } from '../served-path';
import { withProtocol } from '../spoken-protocol';

export const CLASS_ANNOTATION = `${CONTOUR_PREFIX}ingress.class`;
const ALLOW_HTTP = 'kubernetes.io/ingress.allow-http';

/** Where the certificates of an Ingress are that are not in its own namespace. */
const SECRET_NAMESPACE = `${CONTOUR_PREFIX}tls-cert-namespace`;

/** Exact paths of an Ingress go first. */
const EXACT = 1_000_000;

/**
 * How Contour reads HTTPProxies, whose prefixes are compared character by character, with those that they include,
 * and Ingresses.
 */
export function contourReader(className: string | undefined): ControllerReader {
  return {
    label: 'Contour',
    annotationPrefixes: [CONTOUR_PREFIX, INGRESS_CLASS, FORCE_REDIRECT, ALLOW_HTTP],
    ownTypes: new Set([HTTP_PROXY, INGRESS]),
    unreadParts: CONTOUR_UNREAD,
    everyHostServesAll: false,
    protectionsOf: contourProtections,
    read: (objects) => {
      const roots = objects.ofType(HTTP_PROXY).filter((proxy) => proxyClassOf(proxy) === className && proxy.spec.has('virtualhost'));
      const paths = [
        ...roots.flatMap((root) => proxyPaths(root.take(), objects)),
        ...ingressesOfClass(objects, className).flatMap((ingress) => ingressPaths(ingress, objects)),
      ];
      return { paths, differences: sharedHosts(roots) };
    },
  };
}

/** Contour refuses all HTTPProxies of one host. */
function sharedHosts(roots: readonly SeenObject[]): Difference[] {
  const byHost = groupBy(roots, (root) => hostOf(root.spec.child('virtualhost')));
  return [...byHost].flatMap(([host, proxies]): Difference[] => {
    if (host === undefined || proxies.length < 2) {
      return [];
    }
    const losses = proxies.map((object): HostLoss => {
      const others = proxies.filter((other) => other !== object);
      return { object, field: 'spec.virtualhost.fqdn', because: others, text: `is for ${host} like ${others.join(' and ')}, and Contour serves none of them`, served: 'nothing' };
    });
    return [{ kind: 'contested host', host, text: `has several HTTPProxies, ${proxies.map(String).sort().join(' and ')}, and Contour serves none of them`, losses }];
  });
}

function hostOf(virtualHost: Look | undefined): string | undefined {
  return virtualHost?.text('fqdn')?.toLowerCase();
}

/** An annotation goes before the field. */
export function proxyClassOf({ spec, annotations }: SeenObject): string | undefined {
  const [own, general, field] = [annotations.text(CLASS_ANNOTATION), annotations.text(INGRESS_CLASS), spec.text('ingressClassName')];
  return own ?? general ?? field;
}

/** What a host says for all of its routes. */
interface VirtualHost {
  readonly root: SeenObject;
  readonly look?: Look;
  readonly host?: string;
  readonly tls?: Look;
}

function proxyPaths(root: SeenObject, objects: SeenObjects): ServedPath[] {
  const look = root.spec.child('virtualhost');
  const host: VirtualHost = { root, look, host: hostOf(look), tls: look?.child('tls') };
  const { included, missing } = includedBy(root, objects);
  const routes = included.flatMap((one) => routePaths(one, host, objects));
  return [...passedOn(host, objects), ...routes, ...missing.flatMap((one) => unknownPaths(one, host))];
}

/** What an HTTPProxy serves that is not among the objects. */
function unknownPaths({ prefix, conditions, saidBy, include }: Missing, { root, look, host, tls }: VirtualHost): ServedPath[] {
  const path = prefix === '' ? '/' : prefix;
  const common: Omit<ServedPath, 'scheme'> = {
    ...(host === undefined ? {} : { host }),
    match: 'unknown',
    path,
    spelled: { path },
    ...(conditions.length === 0 ? {} : { conditions }),
    precedence: path.length,
    outcome: { kind: 'unknown' },
    object: root,
    namespace: root.namespace,
    saidBy: [include, ...saidBy, ...look === undefined ? [] : [look]],
  };
  return [...tls === undefined ? [] : [{ ...common, scheme: 'https' as const, certificate: { secretName: tls.text('secretName') } }], { ...common, scheme: 'http' as const }];
}

/** Connections that are passed on whole. */
function passedOn({ root, host, look, tls }: VirtualHost, objects: SeenObjects): ServedPath[] {
  const proxy = root.spec.child('tcpproxy');
  if (proxy === undefined) {
    return [];
  }
  const backends = backendsOf(proxy, root.namespace);
  objects.takeServices(backends);
  const certificate = tls === undefined ? {} : { certificate: { secretName: tls.text('secretName') } };
  return [{
    scheme: 'tcp',
    ...(host === undefined ? {} : { host }),
    match: 'elements',
    path: '',
    spelled: { path: '' },
    precedence: 0,
    outcome: backends.length === 0 ? { kind: 'unknown' } : { kind: 'backends', backends },
    ...certificate,
    object: root,
    namespace: root.namespace,
    saidBy: [proxy, ...look === undefined ? [] : [look]],
  }];
}

function routePaths(included: Included, { root, look, host, tls }: VirtualHost, objects: SeenObjects): ServedPath[] {
  const { proxy } = included;
  const secretName = tls?.text('secretName');
  const routes = proxy.spec.children('routes');
  const matches = routes.map((route) => routeMatch(route, included));
  const count = countOf(matches.flatMap(({ prefix }) => prefix ?? []).map(withoutSlash));
  return routes.flatMap((route, i) => {
    const found = pathOf(route, matches[i], count.get(withoutSlash(matches[i].prefix ?? '')) === 1);
    const said = outcomeOfRoute(route, matches[i], proxy.namespace);
    const outcome = said.kind === 'backends' && said.backendProtocol === undefined ? withProtocol(said, objects, isHttp2) : said;
    // a list of the route, of either kind, takes the place of those of the host
    const isOwn = route.has('ipAllowPolicy') || route.has('ipDenyPolicy');
    const allowed = isOwn ? allowedBy(route, 'of the route') : look && allowedBy(look, 'of the host');
    const isOpen = route.flag('permitInsecure') ?? false;
    const common: Omit<ServedPath, 'scheme' | 'outcome'> = {
      ...found,
      ...(host === undefined ? {} : { host }),
      ...(allowed === undefined ? {} : { allowed }),
      object: proxy,
      ...(proxy === root ? {} : { root }),
      namespace: root.namespace,
      saidBy: [route, ...look === undefined ? [] : [look], ...included.saidBy],
    };
    if (outcome.kind === 'backends') {
      objects.takeServices(outcome.backends);
    }
    if (tls === undefined) {
      return [{ ...common, scheme: 'http', outcome }];
    }
    // with TLS Contour redirects by itself, unless a route permits plain HTTP
    return [
      { ...common, scheme: 'https', outcome, certificate: { secretName } },
      { ...common, scheme: 'http', outcome: isOpen ? outcome : { kind: 'redirect', permanent: true } },
    ];
  });
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  texts.forEach((text) => count.set(text, (count.get(text) ?? 0) + 1));
  return count;
}

/** Contour adds the one with the slash to a lone prefix that is rewritten. */
function pathOf(route: Look, { prefix: _, ...found }: RoutePath, isAlone: boolean): Omit<RoutePath, 'prefix'> {
  const isCompleted = isAlone && found.match !== 'exact' && found.match !== 'expression' && found.path !== '/' && route.has('pathRewritePolicy');
  return isCompleted ? { ...found, match: 'characters', path: withoutSlash(found.path) } : found;
}

function outcomeOfRoute(route: Look, match: RoutePath, namespace: string): Outcome {
  const redirect = route.child('requestRedirectPolicy');
  const backends = backendsOf(route, namespace);
  if (redirect !== undefined && backends.length === 0) {
    const isOfHost = redirect.has('hostname') && !['path', 'port', 'prefix'].some((field) => redirect.has(field));
    if (isOfHost) {
      return elsewhere(redirect);
    }
    const isElsewhere = ['hostname', 'path', 'prefix'].some((field) => redirect.has(field)) || redirect.text('scheme', (scheme) => scheme === 'https') === undefined;
    return isElsewhere ? { kind: 'elsewhere' } : { kind: 'redirect', permanent: permanence(redirect) };
  }
  const rewrite = rewriteOf(route, match);
  if (backends.length === 0) {
    return { kind: 'unknown' };
  }
  const areHttp2 = route.children('services').every((service) => service.text('protocol', (protocol) => protocol === 'h2c') !== undefined);
  return { kind: 'backends', backends, ...(rewrite === undefined ? {} : { rewrite }), ...(areHttp2 ? { backendProtocol: 'h2c' } : {}) };
}

/** The same path of another host. */
function elsewhere(redirect: Look): Outcome {
  const host = redirect.text('hostname');
  const scheme = redirect.text('scheme', (text) => text === 'http' || text === 'https');
  return host === undefined ? { kind: 'elsewhere' } : {
    kind: 'elsewhere', to: { ...(scheme === undefined ? {} : { scheme }), host: host.toLowerCase(), permanent: permanence(redirect) },
  };
}

function permanence(redirect: Look): boolean {
  return redirect.whole('statusCode', (code) => code === 301 || code === 302) === 301;
}

/** Whether a Service says so of a port, by its number or its name. */
function isHttp2({ annotations }: SeenObject, port: Backend['port']): boolean {
  return itemsOf(annotations.text(H2C_PORTS) ?? '').includes(String(port));
}

function backendsOf(route: Look, namespace: string): Backend[] {
  const services = route.children('services');
  // without any weight requests are spread evenly, and beside one a Service without it gets none
  const areWeighted = services.some((service) => (service.whole('weight') ?? 0) > 0);
  return services.flatMap((service) => {
    const [name, port, weight] = [service.text('name'), service.whole('port'), service.whole('weight')];
    const isLeftOut = service.flag('mirror') === true || (areWeighted && (weight ?? 0) === 0);
    return name === undefined || isLeftOut ? [] : [{ kind: 'Service', namespace, name, ...(port === undefined ? {} : { port }), ...(weight === undefined ? {} : { weight }) }];
  });
}

/** What is taken of it is the replacement of the prefix that the route has. */
function rewriteOf(route: Look, { prefix = '/' }: RoutePath): string | undefined {
  const replacements = route.child('pathRewritePolicy')?.children('replacePrefix') ?? [];
  const [only] = replacements.length === 1 ? replacements : [];
  const isOwn = only !== undefined && (!only.has('prefix') || only.text('prefix', (text) => text === prefix) !== undefined);
  const rewrite = isOwn ? only.text('replacement', (text) => text === '/' || text.endsWith('/') === prefix.endsWith('/') || prefix === '/') : undefined;
  return rewrite === undefined ? undefined : withoutSlash(rewrite);
}

function allowedBy(look: Look, whose: string): AllowedNetworks | undefined {
  const entries = look.children('ipAllowPolicy').flatMap((entry) => {
    const source = entry.text('source', (text) => text === 'Peer' || text === 'Remote');
    const network = source === undefined ? undefined : entry.text('cidr', isNetwork);
    return network === undefined ? [] : [{ network, source }];
  });
  const areOfConnections = entries.some(({ source }) => source === 'Peer');
  const networks = entries.map(({ network }) => network);
  return networks.length === 0 ? undefined : { networks, because: `'ipAllowPolicy' ${whose}`, ...(areOfConnections ? { areOfConnections } : {}) };
}

function ingressPaths(ingress: SeenObject, objects: SeenObjects): ServedPath[] {
  const { annotations } = ingress;
  return rulesOf(ingress).flatMap((rule): ServedPath[] => {
    const { host, path, pathType, isDefault, saidBy } = rule;
    const outcome = withProtocol(outcomeOf(rule), objects, isHttp2);
    if (outcome.kind === 'backends') {
      objects.takeServices(outcome.backends);
    }
    const isExact = pathType === 'Exact';
    const plain: ServedPath = {
      scheme: 'http',
      ...(host === undefined ? {} : { host }),
      match: isExact ? 'exact' : pathType === 'Prefix' ? 'elements' : 'unknown',
      path: isExact || path === '/' ? path : withoutSlash(path),
      spelled: { path, type: pathType },
      precedence: path.length + (isExact ? EXACT : 0),
      outcome,
      object: ingress,
      namespace: annotations.text(SECRET_NAMESPACE) ?? ingress.namespace,
      ...(isDefault === true ? { isDefault } : {}),
      saidBy: [saidBy, annotations],
    };
    const certificate = certificateFor(ingress, host);
    if (certificate === undefined) {
      return [plain];
    }
    const https: ServedPath = { ...plain, scheme: 'https', certificate };
    if (annotations.text(ALLOW_HTTP, isFlag) === 'false') {
      return [https];
    }
    const isRedirected = annotations.text(FORCE_REDIRECT, isFlag) === 'true';
    return [https, isRedirected ? { ...plain, outcome: { kind: 'redirect', permanent: true } } : plain];
  });
}
