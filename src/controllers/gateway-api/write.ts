import { GATEWAY_ANSWERS } from './answers';
import { H2C } from './facts';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { isDnsSubdomain } from '../../api-rules/formats/dns-subdomain';
import { isMap, isSameJson } from '../../manifest/json-pointer';
import { OptionClaim } from '../../manifest/option-claims';
import { PropertyProblem } from '../../text/invalid';
import { portsOfHttp2, protocolNeeds } from '../backend-need';
import { ControllerOptions } from '../controller-options';
import { withDefaultRoutes } from '../default-routes';
import { Dialect, SiteObject } from '../dialect';
import { listenerNeeds, NamedEntry } from '../entry-need';
import { objectId } from '../object-id';
import { redirectTarget } from '../redirect-hosts';
import { byHost, sorted } from '../routes';
import { idOf, sharedObjects, Sharing } from '../shared-objects';
import { Route, Site, Transport } from '../site';

/**
 * Options for `IngressController.gatewayApi`.
 */
export interface GatewayApiOptions extends ControllerOptions {
  /**
   * The namespace of the Gateway, whose listeners must allow routes from the
   * namespace of the site.
   *
   * @default - the namespace of the site
   */
  readonly gatewayNamespace?: string;

  /**
   * The name of the Gateway's listener for plain HTTP.
   *
   * @default - none: an error, because routes without the name of a listener attach to all of them
   */
  readonly httpListener?: string;

  /**
   * The name of the Gateway's listener that ends TLS. Its certificate is part
   * of the Gateway and has to be valid for the hosts: say `Tls.byGateway()`,
   * unless another controller serves the same site with a certificate of yours.
   *
   * @default - none: a site with TLS is an error
   */
  readonly httpsListener?: string;
}

/** An HTTPRoute has at most 16 rules; one is left for the default backend. */
const RULES_OF_ROUTE = 15;

/** The most of the oldest `v1`. */
const MATCHES_OF_RULE = 8;

/**
 * Gateway API `v1`, standard channel: `HTTPRoute`s on a Gateway that exists.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export function gatewayApi(gateway: string, options: GatewayApiOptions): Dialect {
  const { httpListener, httpsListener, gatewayNamespace } = options;
  const parent = (sectionName?: string) => ({
    name: gateway,
    ...(gatewayNamespace === undefined ? {} : { namespace: gatewayNamespace }),
    ...(sectionName === undefined ? {} : { sectionName }),
  });

  const entry: NamedEntry = {
    factory: 'IngressController.gatewayApi',
    gateway,
    namespace: gatewayNamespace,
    listeners: { HTTP: { option: 'httpListener', name: httpListener }, HTTPS: { option: 'httpsListener', name: httpsListener } },
  };

  return {
    label: 'Gateway API',
    facts: { controller: 'gateway-api', gateway, gatewayNamespace, httpListener, httpsListener },
    // All listeners of a Gateway share its address.
    placeOf: (namespace) => ['Gateway', gatewayNamespace ?? namespace, gateway].filter((part) => part !== undefined).join(' '),
    servesCertificate: false,
    sameForHost: [],
    sourceOptions: options,
    notices: () => [],

    optionProblems: () => nameProblems(gateway, options),
    answers: GATEWAY_ANSWERS,
    entry,
    entryNeeds: listenerNeeds,
    backendNeeds: (routes) => protocolNeeds(routes, 'port'),
    serviceParts: (needs) => {
      const ports = portsOfHttp2(needs);
      return ports.length === 0 ? {} : { appProtocols: new Map(ports.map((port) => [port, H2C])) };
    },
    addressProblems: () => [],

    objects: (site, routes) => {
      const parents = ({ certificate, plainHttp }: Transport) => certificate === undefined ? [parent(httpListener)]
        : [parent(httpsListener), ...(plainHttp === 'redirected' ? [] : [parent(httpListener)])];
      const objects = byHost(withDefaultRoutes(site, routes)).flatMap(([, ofHost]) => sharedObjects(site, ofHost, (route) => sharing(site, route)));
      const served = objects.flatMap(({ id, routes: part }) => {
        const [first] = part;
        const { host, plainHttp } = first;
        const parentRefs = parents(first);
        const own = httpRoute({ id, host, parentRefs, rules: sorted(part).map(rule) });
        const ofRedirects = idOf(site, first, sharingOfRedirects(site, first));
        return plainHttp === 'served' ? [own] : [
          { ...own, claims: [onlyOn(parentRefs, gateway)] },
          httpRoute({ id: ofRedirects, host, parentRefs: [parent(httpListener)], rules: redirects(sorted(part)) }),
        ];
      });
      return [...served, ...site.redirectHosts.map((host) => httpRoute({
        id: objectId('redirect-host', host), host, parentRefs: parents({ ...site.transport, plainHttp: 'served' }), rules: [redirectElsewhere(site)],
      }))];
    },
  };
}

/**
 * The first routes of a host stand in one HTTPRoute. What has no place there has one of its own, so that it is named after
 * its path: of lists that follow each other a path that is added would move others from each list to the next one.
 */
function sharing({ transport }: Site, route: Route): Sharing {
  const isAtSame = route.plainHttp === transport.plainHttp && (route.certificate === undefined) === (transport.certificate === undefined);
  return isAtSame && route.ordinal < RULES_OF_ROUTE ? { by: 'host' } : { by: 'route' };
}

/** A host may be named like a path. */
function sharingOfRedirects(site: Site, route: Route): Sharing {
  const { by } = sharing(site, route);
  return { by, purpose: by === 'host' ? 'https-redirect' : 'redirect' };
}

/** At another listener of the same Gateway a route would be served by plain HTTP. */
function onlyOn(parentRefs: unknown[], gateway: string): OptionClaim {
  const isServing = (found: unknown): boolean => parentRefs.some((parentRef) => isSameJson(parentRef, found));
  return {
    option: 'redirectToHttps',
    path: ['spec', 'parentRefs'],
    wanted: parentRefs,
    isKept: (found) => Array.isArray(found) && found.every((parentRef) => isServing(parentRef) || (isMap(parentRef) && parentRef.name !== gateway)),
  };
}

function httpRoute({ id, host, parentRefs, rules }: { id: string; host?: string; parentRefs: unknown[]; rules: unknown[] }): SiteObject {
  return {
    id,
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    annotations: {},
    spec: { parentRefs, ...(host === undefined ? {} : { hostnames: [host] }), rules },
  };
}

function match({ path, exact }: Route): unknown {
  return { path: { type: exact ? 'Exact' : 'PathPrefix', value: path } };
}

function rule(route: Route): unknown {
  const { replacement, backend } = route;
  return {
    matches: [match(route)],
    ...(replacement === undefined ? {} : {
      filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: replacement } } }],
    }),
    backendRefs: [{ name: backend.service, port: backend.port }],
  };
}

function redirects(routes: Route[]): unknown[] {
  const count = Math.ceil(routes.length / MATCHES_OF_RULE);
  return Array.from({ length: count }, (_, i) => ({
    matches: routes.slice(i * MATCHES_OF_RULE, (i + 1) * MATCHES_OF_RULE).map(match),
    filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }],
  }));
}

function redirectElsewhere(site: Site): unknown {
  const { scheme, host: hostname } = redirectTarget(site);
  return {
    matches: [{ path: { type: 'PathPrefix', value: '/' } }],
    filters: [{ type: 'RequestRedirect', requestRedirect: { scheme, hostname, statusCode: 301 } }],
  };
}

function nameProblems(gateway: string, options: GatewayApiOptions): PropertyProblem[] {
  const names = { gateway, gatewayNamespace: options.gatewayNamespace, httpListener: options.httpListener, httpsListener: options.httpsListener };
  return Object.entries(names).flatMap(([property, value]) => {
    const label = property === 'gatewayNamespace';
    if (value === undefined || (label ? isDnsLabel(value) : isDnsSubdomain(value))) {
      return [];
    }
    return [{ property, rule: `must be lower-case letters, digits${label ? ' and' : ", '.' and"} hyphens, at most ${label ? 63 : 253}`, value, fix: "write for example 'public'" }];
  });
}
