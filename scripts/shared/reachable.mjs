import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder of manifests that expose something, each with one line per address that answers. */
export async function reachable(folder) {
  const { parseAllDocuments } = await import('yaml');
  return readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort().map((file) => {
    const path = join(folder, file);
    const manifests = parseAllDocuments(readFileSync(path, 'utf8')).map((document) => document.toJS()).filter(Boolean);
    return { path, lines: lines(manifests.flatMap((manifest) => ROUTES[manifest.kind]?.(manifest) ?? [])) };
  }).filter((file) => file.lines.length > 0);
}

/** What each kind of manifest exposes: the address to call, and where calls go. */
const ROUTES = {
  Service: ({ metadata, spec }) => (spec.ports ?? []).flatMap(({ port, nodePort }) => {
    switch (spec.type) {
      case 'NodePort':
        return { address: nodePort ? `port ${nodePort} of every node` : 'a port of every node that Kubernetes chooses', to: metadata.name };
      case 'LoadBalancer':
        return { address: `port ${port} of a load balancer, ${clients(spec)}`, to: metadata.name };
      default:
        return [];
    }
  }),

  Ingress: ({ metadata, spec }) => (spec.rules ?? []).flatMap(({ host, http }) => {
    const encrypted = (spec.tls ?? []).some(({ hosts }) => hosts?.includes(host));
    const address = `${encrypted ? 'https' : 'http'}://${host ?? '<any host>'} by Ingress class ${spec.ingressClassName ?? '<default>'}`;
    if (!encrypted && redirects(metadata)) return { address, to: 'https' };
    return (http?.paths ?? []).map(({ path = '/', backend }) => ({ address, to: `${path} → ${backend.service?.name ?? backend.resource?.name}` }));
  }),

  HTTPRoute: ({ spec }) => (spec.hostnames ?? ['<any host>']).flatMap((host) => (spec.rules ?? []).flatMap((rule) => {
    const address = `${host} by Gateway ${(spec.parentRefs ?? []).map(({ name, sectionName }) => [name, sectionName].filter(Boolean).join(', ')).join(' and ')}`;
    const redirect = rule.filters?.find(({ type }) => type === 'RequestRedirect')?.requestRedirect;
    if (redirect) return { address, to: redirect.scheme ?? 'a redirect' };
    return (rule.matches ?? [{}]).map(({ path }) => ({ address, to: `${path?.value ?? '/'} → ${names(rule.backendRefs)}` }));
  })),

  HTTPProxy: ({ spec }) => (spec.routes ?? []).map(({ conditions, services }) => ({
    address: `${spec.virtualhost?.tls ? 'https' : 'http'}://${spec.virtualhost?.fqdn} by HTTPProxy`,
    to: `${(conditions ?? []).map(({ prefix, exact, regex }) => prefix ?? exact ?? regex).find(Boolean) ?? '/'} → ${names(services)}`,
  })),
};

const clients = ({ loadBalancerSourceRanges: ranges }) => ranges ? `from ${ranges.join(', ')}` : 'from everywhere that reaches it';

const redirects = ({ annotations = {} }) => Object.values(annotations).some((value) => /redirect/.test(value));

const names = (backends) => (backends ?? []).map(({ name }) => name).join(' and ') || 'nothing';

/** One line per address, with all that it leads to. */
function lines(routes) {
  const byAddress = new Map();
  for (const { address, to } of routes) byAddress.set(address, new Set([...byAddress.get(address) ?? [], to]));
  return [...byAddress].map(([address, targets]) => {
    const all = [...targets].join(', ');
    return address + (all.includes('→') ? `: ${all}` : ` → ${all}`);
  });
}
