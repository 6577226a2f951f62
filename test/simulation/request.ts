import { isDeepStrictEqual } from 'util';

/**
 * A request of a client.
 */
export interface Request {
  readonly scheme: 'http' | 'https';
  readonly host: string;

  /** With the query, if there is one. */
  readonly url: string;
}

/**
 * What becomes of a request: the Service that gets it, at which port, and the URL that its pods
 * see, another address, a redirect to HTTPS, nobody, or nobody knows.
 */
export type Outcome =
  | { readonly service: string; readonly port: number | string; readonly protocol?: 'HTTP/2'; readonly url: string }
  | { readonly location: string }
  | 'redirect'
  | 'nobody'
  | 'ambiguous';

/**
 * A controller as far as it decides what becomes of a request, made from the
 * manifests of a whole app.
 */
export type Controller = (manifests: any[]) => (request: Request) => Outcome;

/** Of an Ingress: the Service and its port, by number or by name. */
export function backendOf({ service: { name, port } }: any): { readonly service: string; readonly port: number | string } {
  return { service: name, port: port.number ?? port.name };
}

/** The path of a URL and what follows it. */
export function split(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark) };
}

/** Whether a path is a prefix or below it, element by element. */
export function isWithin(path: string, prefix: string): boolean {
  const plain = prefix.replace(/\/$/, '');
  return path === plain || path.startsWith(`${plain}/`);
}

/**
 * Finds what belongs to the most precise of the hosts that stand for a host:
 * itself, one with `*.` in front, or every host.
 *
 * @param wildcardsOf the hosts with `*.` that stand for a host, the most precise one first
 */
export function byHost<T>(
  items: T[],
  hostOf: (item: T) => string | undefined,
  wildcardsOf: (host: string) => string[] = forOneLabel,
): (host: string) => T[] {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    groups.set(hostOf(item), [...groups.get(hostOf(item)) ?? [], item]);
  }
  return (host) => {
    const standing = [host, ...wildcardsOf(host), undefined].find((name) => groups.has(name));
    return groups.get(standing) ?? [];
  };
}

/** Of an Ingress: `*` stands for one label. */
function forOneLabel(host: string): string[] {
  return [host.replace(/^[^.]*/, '*')];
}

/** Of Gateway API: `*` stands for one label or several. */
export function forSeveralLabels(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, i) => ['*', ...labels.slice(i + 1)].join('.'));
}

/** The only outcome, if there is one. */
export function unanimous(outcomes: Outcome[]): Outcome {
  return outcomes.every((outcome) => isDeepStrictEqual(outcome, outcomes[0])) ? outcomes[0] : 'ambiguous';
}

/** The outcome with what its pods are spoken to by. */
export function spoken(outcome: Outcome, isHttp2: boolean): Outcome {
  return typeof outcome === 'string' || 'location' in outcome || !isHttp2 ? outcome : { ...outcome, protocol: 'HTTP/2' };
}

/** The Service with a name; one that is not there says nothing. */
export function serviceIn(manifests: any[]): (name: string) => { readonly annotations: any; readonly ports: any[] } {
  const services = new Map(manifests.filter(({ kind }) => kind === 'Service').map((service) => [service.metadata.name, service]));
  return (name) => ({ annotations: services.get(name)?.metadata.annotations ?? {}, ports: services.get(name)?.spec.ports ?? [] });
}
