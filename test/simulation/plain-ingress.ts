import { backendOf, byHost, Controller, isWithin, Outcome, split } from './request';

/**
 * Any controller that reads an Ingress as Kubernetes describes it, but for a
 * default backend: many hand it only the hosts that no rule names.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export const plainIngress: Controller = (manifests) => {
  const ingresses = manifests.filter(({ kind }) => kind === 'Ingress');
  const rules = ingresses.flatMap(({ spec }) => (spec.rules ?? []).map((rule: any) => ({ ...rule, tls: hasCertificate(spec, rule.host) })));
  const rulesOf = byHost(rules, (rule) => rule.host);
  const defaults = ingresses.flatMap(({ spec }) => spec.defaultBackend ?? []);

  return ({ scheme, host, url }): Outcome => {
    const { path } = split(url);
    const ofHost = rulesOf(host);
    const served = ofHost.filter(({ tls }) => scheme === 'http' || tls);
    const paths = served.flatMap(({ http }) => http.paths);
    const exact = paths.filter((candidate) => candidate.pathType === 'Exact' && candidate.path === path);
    const prefixes = paths.filter((candidate) => candidate.pathType === 'Prefix' && isWithin(path, candidate.path));
    const winner = exact[0] ?? prefixes.sort((a, b) => b.path.length - a.path.length)[0];
    const backend = winner?.backend ?? (ofHost.length === 0 ? defaults[0] : undefined);
    return backend === undefined ? 'nobody' : { ...backendOf(backend), url };
  };
};

/** An entry without hosts is for all of them. */
function hasCertificate({ tls = [] }: any, host: string | undefined): boolean {
  return tls.some(({ hosts }: any) => hosts === undefined || hosts.includes(host));
}
