import { backendOf, Controller, isWithin, Outcome, serviceIn, split, spoken, unanimous } from './request';

const PREFIX = 'traefik.ingress.kubernetes.io/router.';
const SCHEME = 'traefik.ingress.kubernetes.io/service.serversscheme';
const LOWEST = -(2 ** 31);

interface Router {
  readonly rule: string;
  readonly priority: number;
  /** @default - every one */
  readonly entryPoint?: string;
  readonly tls: boolean;
  readonly middlewares: any[];
  readonly backend: any;
  matches(host: string, path: string): boolean;
}

/**
 * The Ingress provider of Traefik 3: prefixes are compared character by
 * character, and longer rules are tried first.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/
 */
export const traefik: Controller = (manifests) => controller(manifests, false);

/**
 * The same with the option `strictPrefixMatching`.
 */
export const strictTraefik: Controller = (manifests) => controller(manifests, true);

function controller(manifests: any[], strict: boolean): ReturnType<Controller> {
  const routers = manifests.filter(({ kind }) => kind === 'Ingress').flatMap((ingress) => routersOf(ingress, manifests, strict));
  const service = serviceIn(manifests);
  const defaults = routers.filter(({ priority }) => priority === LOWEST);

  return ({ scheme, host, url }): Outcome => {
    const { path, query } = split(url);
    const entryPoint = scheme === 'https' ? 'websecure' : 'web';
    const matching = routers.filter((router) => (router.entryPoint ?? entryPoint) === entryPoint && router.tls === (scheme === 'https') && router.matches(host, path));
    const highest = Math.max(...matching.map(({ priority }) => priority));
    const outcomes = matching.filter(({ priority }) => priority === highest).map((router) => (
      spoken(outcomeOf(router, { scheme, host }, path, query), service(router.backend.service.name).annotations[SCHEME] === 'h2c')
    ));
    // Of several default backends one is taken, and nobody knows which.
    return outcomes.length === 0 ? 'nobody' : highest === LOWEST && defaults.length > 1 ? 'ambiguous' : unanimous(outcomes);
  };
}

function routersOf({ metadata, spec }: any, manifests: any[], strict: boolean): Router[] {
  const annotations = metadata.annotations ?? {};
  const common = {
    entryPoint: annotations[`${PREFIX}entrypoints`],
    tls: annotations[`${PREFIX}tls`] === 'true',
    middlewares: (annotations[`${PREFIX}middlewares`]?.split(',') ?? []).map((name: string) => middlewareOf(name, manifests)),
  };
  if (spec.rules === undefined) {
    return [{ ...common, rule: 'PathPrefix(`/`)', priority: LOWEST, backend: spec.defaultBackend, matches: () => true }];
  }
  return spec.rules.flatMap(({ host, http }: any) => http.paths.map(({ path, pathType, backend }: any): Router => {
    const rule = [...(host === undefined ? [] : [hostRule(host)]), pathRule(path, pathType, strict)].join(' && ');
    const pattern = host?.startsWith('*.') ? new RegExp(hostPattern(host)) : undefined;
    return {
      ...common,
      rule,
      priority: Number(annotations[`${PREFIX}priority`] ?? 0) || rule.length,
      backend,
      matches: (requested, requestPath) => (
        (pattern?.test(requested) ?? (host === undefined || requested === host)) && isPath(requestPath, path, pathType, strict)
      ),
    };
  }));
}

function hostRule(host: string): string {
  return host.startsWith('*.') ? `HostRegexp(\`${hostPattern(host)}\`)` : `Host(\`${host}\`)`;
}

function hostPattern(host: string): string {
  return `^[a-zA-Z0-9-]+${host.slice(1).replace(/\./g, '\\.')}$`;
}

function pathRule(path: string, pathType: string, strict: boolean): string {
  if (pathType === 'Exact') {
    return `Path(\`${path}\`)`;
  }
  const plain = path.replace(/\/$/, '');
  return strict && path !== '/' ? `(Path(\`${plain}\`) || PathPrefix(\`${plain}/\`))` : `PathPrefix(\`${path}\`)`;
}

function isPath(requested: string, path: string, pathType: string, strict: boolean): boolean {
  if (pathType === 'Exact') {
    return requested === path;
  }
  return strict ? isWithin(requested, path) : requested.startsWith(path);
}

function middlewareOf(name: string, manifests: any[]): any {
  return manifests.find(({ kind, metadata }) => kind === 'Middleware' && `${metadata.namespace}-${metadata.name}@kubernetescrd` === name).spec;
}

function outcomeOf({ middlewares, backend }: Router, { scheme, host }: { scheme: string; host: string }, path: string, query: string): Outcome {
  let rewritten = path;
  for (const { redirectScheme, redirectRegex, stripPrefix, replacePathRegex } of middlewares) {
    if (redirectScheme) {
      return 'redirect';
    }
    const address = `${scheme}://${host}${rewritten}${query}`;
    if (redirectRegex && new RegExp(redirectRegex.regex).test(address)) {
      return { location: address.replace(new RegExp(redirectRegex.regex), redirectRegex.replacement) };
    }
    const prefix = stripPrefix?.prefixes.find((candidate: string) => rewritten.startsWith(candidate));
    rewritten = prefix === undefined ? rewritten : `/${rewritten.slice(prefix.length).replace(/^\//, '')}`;
    rewritten = replacePathRegex ? rewritten.replace(new RegExp(replacePathRegex.regex), replacePathRegex.replacement) : rewritten;
  }
  return { ...backendOf(backend), url: `${rewritten}${query}` };
}
