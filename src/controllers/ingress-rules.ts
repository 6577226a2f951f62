import { Look } from './look';
import { SeenObject, SeenObjects } from './seen-objects';
import { ServicePort } from './served-path';

export const INGRESS = 'networking.k8s.io/Ingress';
export const INGRESS_CLASS = 'kubernetes.io/ingress.class';
const PATH_TYPES: ReadonlySet<string> = new Set(['Exact', 'Prefix', 'ImplementationSpecific']);

/** A path of an Ingress, before its controller says what it means. */
export interface IngressRule {
  readonly host?: string;
  readonly path: string;
  /** Nothing if it is not understood. */
  readonly pathType?: string;
  readonly backend?: ServicePort;
  readonly saidBy: Look;
  /** Whether it takes what no other path takes. */
  readonly isDefault?: boolean;
}

/** The Ingresses of a class. The older annotation counts where there is no field. */
export function ingressesOfClass(objects: SeenObjects, className: string | undefined): SeenObject[] {
  return objects.ofType(INGRESS).filter(({ spec, annotations }) => {
    const field = spec.text('ingressClassName');
    return (field ?? annotations.text(INGRESS_CLASS)) === className;
  }).map((ingress) => ingress.take());
}

/** Its paths; the last one may be its default backend. */
export function rulesOf({ spec }: SeenObject): IngressRule[] {
  const rules = spec.children('rules').flatMap((rule): IngressRule[] => {
    const host = rule.text('host')?.toLowerCase() || undefined;
    return (rule.child('http')?.children('paths') ?? []).map((path) => ({
      ...(host === undefined ? {} : { host }),
      path: path.text('path') || '/',
      pathType: path.text('pathType', (type) => PATH_TYPES.has(type)),
      backend: backendOf(path.child('backend')),
      saidBy: path,
    }));
  });
  const defaultBackend = backendOf(spec.child('defaultBackend'));
  return defaultBackend === undefined ? rules : [...rules, { path: '/', pathType: 'Prefix', backend: defaultBackend, saidBy: spec.child('defaultBackend')!, isDefault: true }];
}

/** The Secret with the certificate for a host; an entry without hosts is for all. */
export function secretNameFor({ spec }: SeenObject, host: string | undefined): string | undefined {
  const entries = spec.children('tls').map((tls) => ({ hosts: tls.has('hosts') ? tls.texts('hosts') : undefined, secretName: tls.text('secretName') }));
  const own = entries.find(({ hosts }) => host !== undefined && hosts?.includes(host));
  return (own ?? entries.find(({ hosts }) => hosts === undefined))?.secretName;
}

function backendOf(backend: Look | undefined): ServicePort | undefined {
  const service = backend?.child('service');
  const name = service?.text('name');
  const port = service?.child('port');
  const found = port?.whole('number') ?? port?.text('name');
  return name === undefined || found === undefined ? undefined : { service: name, port: found };
}
