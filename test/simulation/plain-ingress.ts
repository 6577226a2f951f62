import { backendOf, byHost, Controller, isWithin, Outcome, split } from './request';

/**
 * Any controller that reads an Ingress as Kubernetes describes it, but for a
 * default backend: many hand it only the hosts that no rule names.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export const plainIngress: Controller = (manifests) => {
  const ingresses = manifests.filter(({ kind }) => kind === 'Ingress');
  const rulesOf = byHost(ingresses.flatMap(({ spec }) => spec.rules ?? []), (rule) => rule.host);
  const defaults = ingresses.flatMap(({ spec }) => spec.defaultBackend ?? []);
  const tls = ingresses.some(({ spec }) => spec.tls);

  return ({ scheme, host, url }): Outcome => {
    if (scheme === 'https' && !tls) {
      return 'nobody';
    }
    const { path } = split(url);
    const rules = rulesOf(host);
    const paths = rules.flatMap(({ http }) => http.paths);
    const exact = paths.filter((candidate) => candidate.pathType === 'Exact' && candidate.path === path);
    const prefixes = paths.filter((candidate) => candidate.pathType === 'Prefix' && isWithin(path, candidate.path));
    const winner = exact[0] ?? prefixes.sort((a, b) => b.path.length - a.path.length)[0];
    const backend = winner?.backend ?? (rules.length === 0 ? defaults[0] : undefined);
    return backend === undefined ? 'nobody' : { ...backendOf(backend), url };
  };
};
