import { backendOf, byHost, Controller, Outcome, split, spoken } from './request';

const PREFIX = 'nginx.ingress.kubernetes.io/';

interface Location {
  readonly path: string;
  readonly pathType: string;
  readonly pattern: RegExp;
  readonly target?: string;
  readonly redirects: boolean;

  /** Where all requests are sent, before anything else. */
  readonly address?: string;
  readonly backend: any;
  readonly grpc: boolean;
}

interface Server {
  readonly expressions: boolean;
  readonly tls: boolean;
  readonly locations: Location[];
}

/**
 * ingress-nginx: one rewritten path, or the annotation for it, makes all paths
 * of the host regular expressions whatever the case, and longer ones are tried
 * first.
 *
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/
 */
export const ingressNginx: Controller = (manifests) => {
  const ingresses = manifests.filter(({ kind }) => kind === 'Ingress');
  const serversFor = byHost([...serversOf(ingresses)], ([host]) => host);

  return ({ scheme, host, url }): Outcome => {
    const { path, query } = split(url);
    const server = serversFor(host)[0]?.[1];
    if (scheme === 'https' && !server?.tls) {
      return 'nobody';
    }
    const location = server && (server.expressions ? byExpression(server, path) : byPrefix(server, path));
    if (location === undefined || location === 'ambiguous') {
      return location ?? 'nobody';
    }
    if (location.address !== undefined) {
      return { location: location.address.replace('$request_uri', url) };
    }
    return scheme === 'http' && server.tls && location.redirects ? 'redirect' : spoken({ ...backendOf(location.backend), url: `${rewritten(location, path)}${query}` }, location.grpc);
  };
};

/** A default backend of an Ingress without rules serves unknown hosts only. */
function serversOf(ingresses: any[]): Map<string | undefined, Server> {
  const servers = new Map<string | undefined, Server>();
  for (const { metadata, spec } of ingresses) {
    const annotations = metadata.annotations ?? {};
    const target = annotations[`${PREFIX}rewrite-target`];
    const redirects = annotations[`${PREFIX}ssl-redirect`] !== 'false';
    const address = annotations[`${PREFIX}permanent-redirect`];
    const grpc = annotations[`${PREFIX}backend-protocol`] === 'GRPC';
    const rules = spec.rules ?? [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: spec.defaultBackend }] } }];
    for (const { host, http } of rules) {
      const before = servers.get(host);
      servers.set(host, {
        expressions: before?.expressions || annotations[`${PREFIX}use-regex`] === 'true' || http.paths.some(({ path }: any) => target !== undefined && target !== path),
        tls: before?.tls || spec.tls !== undefined,
        locations: [...before?.locations ?? [], ...http.paths.map(({ path, pathType, backend }: any) => ({
          path, pathType, pattern: new RegExp(path, 'i'), target, redirects, address, backend, grpc,
        }))],
      });
    }
  }
  return servers;
}

function byExpression({ locations }: Server, path: string): Location | 'ambiguous' | undefined {
  const sorted = [...locations].sort((a, b) => a.path < b.path ? 1 : -1).sort((a, b) => b.path.length - a.path.length);
  const first = sorted.find((location) => location.pattern.exec(path)?.index === 0);
  return isOnly(first, locations) ? first : 'ambiguous';
}

function byPrefix({ locations }: Server, path: string): Location | 'ambiguous' | undefined {
  const exact = locations.find((location) => location.pathType === 'Exact' && location.path === path);
  const prefixes = locations.filter((location) => location.pathType !== 'Exact' && `${path}/`.startsWith(withSlash(location.path)));
  const found = exact ?? prefixes.sort((a, b) => b.path.length - a.path.length)[0];
  return isOnly(found, locations) ? found : 'ambiguous';
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function isOnly(found: Location | undefined, locations: Location[]): boolean {
  return found === undefined || locations.every((other) => other === found || other.path !== found.path || other.pathType !== found.pathType);
}

function rewritten({ path, pattern, target }: Location, requested: string): string {
  if (target === undefined || target === path) {
    return requested;
  }
  const groups = pattern.exec(requested)!;
  return target.replace(/[$]([0-9])/g, (_, number) => groups[number] ?? '');
}
