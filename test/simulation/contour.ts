import { plainIngress } from './plain-ingress';
import { byHost, Controller, Outcome, serviceIn, split, spoken } from './request';

interface Route {
  readonly exact?: string;
  readonly prefix?: string;
  readonly headers: any[];
  readonly rewrite?: string;
  readonly permitInsecure: boolean;
  readonly redirect?: { readonly scheme: string; readonly hostname: string };
  readonly service: string;
  readonly protocol?: string;
  readonly port: number;
}

/**
 * Contour: prefixes of an `HTTPProxy` are compared character by character, and
 * a lone rewritten prefix is expanded to one with a slash and one without.
 *
 * @see https://projectcontour.io/docs/main/config/request-routing/
 */
export const contour: Controller = (manifests) => {
  const proxies = manifests.filter(({ kind }) => kind === 'HTTPProxy').map(({ spec }) => ({ ...spec, routes: expanded(spec.routes.map(routeOf)) }));
  const proxiesOf = byHost(proxies, ({ virtualhost }) => virtualhost.fqdn);
  const service = serviceIn(manifests);
  const isHttp2 = (name: string, port: number | string) =>
    (service(name).annotations['projectcontour.io/upstream-protocol.h2c'] ?? '').split(',').includes(String(port));
  const everyHost = plainIngress(manifests);

  return (request): Outcome => {
    const own = proxiesOf(request.host);
    const outcome = own.length === 0 ? everyHost(request) : own.length > 1 ? 'ambiguous' : outcomeOf(own[0], request);
    return spoken(outcome, typeof outcome !== 'string' && 'service' in outcome && (outcome.protocol !== undefined || isHttp2(outcome.service, outcome.port)));
  };
};

function outcomeOf({ virtualhost, routes }: { virtualhost: any; routes: Route[] }, { scheme, url }: { scheme: string; url: string }): Outcome {
  if (scheme === 'https' && !virtualhost.tls) {
    return 'nobody';
  }
  const { path, query } = split(url);
  const matching = routes.filter(({ exact, prefix, headers }) =>
    (exact === undefined ? path.startsWith(prefix!) : path === exact) && headers.every((header) => isHeader(header, url)));
  const [first] = [...matching].sort(compare);
  if (first === undefined) {
    return 'nobody';
  }
  if (matching.some((other) => other !== first && compare(first, other) === 0)) {
    return 'ambiguous';
  }
  if (scheme === 'http' && virtualhost.tls && !first.permitInsecure) {
    return 'redirect';
  }
  if (first.redirect !== undefined) {
    return { location: `${first.redirect.scheme}://${first.redirect.hostname}${url}` };
  }
  const rewritten = first.rewrite === undefined ? path : `${first.rewrite}${path.slice(first.prefix!.length)}`;
  return spoken({ service: first.service, port: first.port, url: `${rewritten}${query}` }, first.protocol === 'h2c');
}

function routeOf({ conditions, services = [{}], pathRewritePolicy, requestRedirectPolicy: redirect, permitInsecure = false }: any): Route {
  const { exact, prefix } = Object.assign({}, ...conditions);
  const replacement = pathRewritePolicy?.replacePrefix.find((candidate: any) => candidate.prefix === prefix)?.replacement;
  const headers = conditions.flatMap(({ header }: any) => header ?? []);
  const [{ name: service, port, protocol }] = services;
  return { exact, prefix, headers, rewrite: replacement, permitInsecure, redirect, service, port, protocol };
}

function expanded(routes: Route[]): Route[] {
  const formOf = ({ prefix }: Route) => prefix === '/' ? '/' : prefix?.replace(/\/+$/, '');
  return routes.flatMap((route) => {
    const alone = routes.filter((other) => other.exact === undefined && formOf(other) === formOf(route)).length === 1;
    if (route.exact !== undefined || route.rewrite === undefined || route.prefix === '/' || !alone) {
      return [route];
    }
    const [prefix, rewrite] = [formOf(route)!, route.rewrite.replace(/\/+$/, '')];
    return [{ ...route, prefix, rewrite: rewrite || '/' }, { ...route, prefix: `${prefix}/`, rewrite: `${rewrite}/` }];
  });
}

/** Exact paths first, then longer prefixes, then more conditions. */
function compare(a: Route, b: Route): number {
  return Number(a.exact === undefined) - Number(b.exact === undefined) || (b.prefix ?? '').length - (a.prefix ?? '').length || b.headers.length - a.headers.length;
}

/** The pseudo-header holds the query too; an expression has to match all of it. */
function isHeader({ name, regex }: any, url: string): boolean {
  return name === ':path' && new RegExp(`^(?:${regex})$`).test(url);
}
