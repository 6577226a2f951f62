import { HostLookup } from './host-lookup';
import { AGIC_PREFIX } from '../../controllers/application-gateway/facts';
import { ALB_PREFIX } from '../../controllers/aws-alb/facts';
import { GKE_PREFIX } from '../../controllers/gke-ingress/facts';
import { TRAEFIK_PREFIX } from '../../controllers/traefik/facts';
import { Resource } from '../../graph/resource';

/** Whether clients of a host can use TLS, and with which Secret. */
export interface HostTls {
  readonly tls: boolean;
  readonly secret?: string;
}

const NONE: HostTls = { tls: false };

/** Annotations by which controllers have certificates without `spec.tls`. */
const BY_ANNOTATION: ReadonlyArray<readonly [key: string, isTls: (value: string) => boolean]> = [
  [`${ALB_PREFIX}certificate-arn`, isSet],
  [`${ALB_PREFIX}listen-ports`, (value) => /"HTTPS"/.test(value)],
  ['ingress.gcp.kubernetes.io/pre-shared-cert', isSet],
  [`${GKE_PREFIX}managed-certificates`, isSet],
  [`${AGIC_PREFIX}appgw-ssl-certificate`, isSet],
  [`${TRAEFIK_PREFIX}router.tls`, (value) => value === 'true'],
  [`${TRAEFIK_PREFIX}router.tls.certresolver`, isSet],
];

/** The TLS of each host of an Ingress. */
export function ingressTls({ spec, annotations }: Resource): (host: string | undefined) => HostTls {
  const hosts = new HostLookup<HostTls>();
  const isByAnnotation = BY_ANNOTATION.some(([key, isTls]) => isTls(annotations.get(key) ?? ''));
  let forAll: HostTls = isByAnnotation ? { tls: true } : NONE;
  for (const entry of spec.children('tls')) {
    const tls = { tls: true, secret: entry.text('secretName') || undefined };
    const named = entry.list('hosts').filter((host): host is string => typeof host === 'string');
    named.forEach((host) => hosts.add(host, tls));
    if (named.length === 0 && !forAll.tls) {
      forAll = tls;
    }
  }
  return (host) => (host === undefined ? undefined : hosts.find(host)) ?? forAll;
}

function isSet(value: string): boolean {
  return value !== '';
}
