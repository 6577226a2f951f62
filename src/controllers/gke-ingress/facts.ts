import { GOOGLE_CLOUD, NETWORKING_GKE } from '../../providers/gke/facts';
import { KnownController } from '../known-controller';
import { listOf, NamedByValue, naming, ownName } from '../known-references';

/** Its load balancers have annotations with the same beginning. */
export const GKE_PREFIX = NETWORKING_GKE;

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/managed-certs */
export const MANAGED_CERTIFICATES = `${GKE_PREFIX}managed-certificates`;

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-multi-ssl */
export const PRE_SHARED_CERTIFICATES = 'ingress.gcp.kubernetes.io/pre-shared-cert';

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration#https_redirect */
export const FRONTEND_CONFIG_ANNOTATION = `${GKE_PREFIX}v1beta1.FrontendConfig`;
export const FRONTEND_CONFIG = `${GKE_PREFIX}FrontendConfig`;

/** Of Services; the older name counts where the newer one is not there. */
export const BACKEND_CONFIG_ANNOTATIONS = ['cloud.google.com/backend-config', 'beta.cloud.google.com/backend-config'];
export const BACKEND_CONFIG = 'cloud.google.com/BackendConfig';

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-multi-ssl#disabling_http */
export const ALLOW_HTTP = 'kubernetes.io/ingress.allow-http';

/**
 * From where its load balancers are reached, by the names of its classes, which it knows in the older annotation only.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/ingress#controller_summary
 */
export const GKE_REACH: { readonly [className: string]: 'internet' | 'private' } = {
  'gce': 'internet',
  'gce-regional-external': 'internet',
  'gce-internal': 'private',
};

/**
 * Where Google's front ends and health checks connect from, the same for all clusters.
 *
 * @see https://cloud.google.com/load-balancing/docs/firewall-rules
 */
const GOOGLE_FRONT_ENDS = ['130.211.0.0/22', '35.191.0.0/16'];

/** `{"default": "NAME", "ports": {"http": "NAME"}}`. */
function byPorts(value: string): NamedByValue[] {
  try {
    const { default: usual, ports = {} } = JSON.parse(value) as { default?: unknown; ports?: object };
    return [usual, ...Object.values(ports)].flatMap((name) => typeof name === 'string' ? ownName(name) : []);
  } catch {
    return [];
  }
}

export const GKE: KnownController = {
  name: 'GKE Ingress',
  prefixes: [GKE_PREFIX],
  classNames: Object.keys(GKE_REACH),
  identities: ['k8s.io/ingress-gce'],
  references: [
    ...naming('', [FRONTEND_CONFIG_ANNOTATION], [FRONTEND_CONFIG], ownName),
    ...naming('', [MANAGED_CERTIFICATES], [`${GKE_PREFIX}ManagedCertificate`], listOf(ownName)),
    ...naming(GOOGLE_CLOUD, ['backend-config'], [`${GOOGLE_CLOUD}BackendConfig`], byPorts),
  ],
  ofServices: ['app-protocols', 'backend-config', 'neg'].map((name) => GOOGLE_CLOUD + name),
  ofIngresses: [FRONTEND_CONFIG_ANNOTATION, MANAGED_CERTIFICATES, PRE_SHARED_CERTIFICATES, ALLOW_HTTP],
  sharedAnnotations: 'all',
  certificateAnnotations: [MANAGED_CERTIFICATES, PRE_SHARED_CERTIFICATES],
  outside: { networks: "those of Google's front ends and health checks, and the proxy-only subnet if the class is internal or regional", example: GOOGLE_FRONT_ENDS },
};

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/multi-cluster-ingress */
export const GKE_ROUTE_KINDS = ['networking.gke.io/MultiClusterIngress'];
