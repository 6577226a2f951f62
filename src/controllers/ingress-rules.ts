import { Look } from './look';
import { SeenObject, SeenObjects } from './seen-objects';
import { Backend, Certificate, Outcome } from './served-path';
import { remembered } from '../collections/remembered';

export const INGRESS = 'networking.k8s.io/Ingress';
export const INGRESS_CLASS = 'kubernetes.io/ingress.class';
const PATH_TYPES: ReadonlySet<string> = new Set(['Exact', 'Prefix', 'ImplementationSpecific']);

/** A path of an Ingress, before its controller says what it means. */
export interface IngressRule {
  readonly host?: string;
  readonly path: string;
  /** Nothing if it is not understood. */
  readonly pathType?: string;
  /** Nothing if nobody knows who answers. */
  readonly backend?: Backend;
  readonly saidBy: Look;
  /** Whether it takes what no other path takes. */
  readonly isDefault?: boolean;
}

/** The Ingresses of a class. The older annotation counts where there is no field. */
export function ingressesOfClass(objects: SeenObjects, className: string | undefined): SeenObject[] {
  return objects.ofType(INGRESS).filter((ingress) => classNameOf(ingress) === className).map((ingress) => ingress.take());
}

export function classNameOf({ spec, annotations }: SeenObject): string | undefined {
  const field = spec.text('ingressClassName');
  return field ?? annotations.text(INGRESS_CLASS);
}

/** Its paths; the last one may be its default backend. */
export function rulesOf({ spec, namespace }: SeenObject): IngressRule[] {
  const rules = spec.children('rules').flatMap((rule): IngressRule[] => {
    const host = rule.text('host')?.toLowerCase() || undefined;
    return (rule.child('http')?.children('paths') ?? []).map((path) => ({
      ...(host === undefined ? {} : { host }),
      path: path.text('path') || '/',
      pathType: path.text('pathType', (type) => PATH_TYPES.has(type)),
      backend: backendOf(namespace, path.child('backend')),
      saidBy: path,
    }));
  });
  const defaultBackend = backendOf(namespace, spec.child('defaultBackend'));
  return defaultBackend === undefined ? rules : [...rules, { path: '/', pathType: 'Prefix', backend: defaultBackend, saidBy: spec.child('defaultBackend')!, isDefault: true }];
}

/** The certificate for a host; an entry without hosts is for all, and one without a Secret is left to the controller. */
export function certificateFor(ingress: SeenObject, host: string | undefined): Pick<Certificate, 'secretName'> | undefined {
  const { byHost, forAll } = certificatesOf(ingress);
  const parent = host?.replace(/^[^.]*(?=\.)/, '*');
  return (host === undefined ? undefined : byHost.get(host) ?? byHost.get(parent!)) ?? forAll;
}

interface IngressCertificates {
  readonly byHost: ReadonlyMap<string, Pick<Certificate, 'secretName'>>;
  readonly forAll?: Pick<Certificate, 'secretName'>;
}

const certificatesOf = remembered(({ spec }: SeenObject): IngressCertificates => {
  const byHost = new Map<string, Pick<Certificate, 'secretName'>>();
  let forAll: Pick<Certificate, 'secretName'> | undefined;
  for (const tls of spec.children('tls')) {
    const secretName = tls.text('secretName');
    const certificate = secretName === undefined ? {} : { secretName };
    if (!tls.has('hosts')) {
      forAll ??= certificate;
    }
    for (const host of tls.texts('hosts').map((name) => name.toLowerCase())) {
      byHost.set(host, byHost.get(host) ?? certificate);
    }
  }
  return { byHost, forAll };
});

function backendOf(namespace: string, backend: Look | undefined): Backend | undefined {
  const service = backend?.child('service');
  if (service === undefined) {
    const resource = backend?.child('resource');
    const [kind, name] = [resource?.text('kind'), resource?.text('name')];
    return kind === undefined || name === undefined ? undefined : { kind, namespace, name };
  }
  const name = service.text('name');
  const number = service.child('port');
  const port = number?.whole('number') ?? number?.text('name');
  return name === undefined ? undefined : { kind: 'Service', namespace, name, ...(port === undefined ? {} : { port }) };
}

/** What becomes of the requests for a path of an Ingress, unless its controller does something else with them. */
export function outcomeOf({ backend }: IngressRule, rewrite?: string): Outcome {
  return backend === undefined ? { kind: 'unknown' } : { kind: 'backends', backends: [backend], ...(rewrite === undefined ? {} : { rewrite }) };
}
