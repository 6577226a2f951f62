import { KnownController } from '../known-controller';
import { listOf, NamedByValue, naming } from '../known-references';

/** Where a Traefik listens, and for whom. */
export interface TraefikFacts {
  readonly controller: 'traefik';

  /** Nothing for the default class of the cluster. */
  readonly className?: string;

  /** The entry point for plain HTTP. */
  readonly httpEntryPoint: string;

  /** The entry point for HTTPS. */
  readonly httpsEntryPoint: string;

  /** Whether nobody has said so, and it is what most installations have. */
  readonly areAssumed?: true;
}

export const USUAL_ENTRY_POINTS: Omit<TraefikFacts, 'controller'> = { httpEntryPoint: 'web', httpsEntryPoint: 'websecure', areAssumed: true };

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/ */
export const TRAEFIK_PREFIX = 'traefik.ingress.kubernetes.io/';
/** Any address, with what follows the host as the only group. */
export const REDIRECTED = '^https?://[^/]+/(.*)$';

export const SERVERS_SCHEME = `${TRAEFIK_PREFIX}service.serversscheme`;
export const ROUTER = `${TRAEFIK_PREFIX}router.`;
/** That before version 3 comes last. */
export const TRAEFIK_GROUPS = ['traefik.io', 'traefik.containo.us'];
export const MIDDLEWARES = `${ROUTER}middlewares`;
export const MIDDLEWARE = 'traefik.io/Middleware';

/** Before version 3. */
export const OLDER_MIDDLEWARE = 'traefik.containo.us/Middleware';

/** How TLS is spoken, and whether clients need certificates. */
export const TLS_OPTION = 'traefik.io/TLSOption';
export const OLDER_TLS_OPTION = 'traefik.containo.us/TLSOption';

const OF_KUBERNETES = '@kubernetescrd';

/** What other providers than Kubernetes define is not among its objects. */
function ofKubernetes(value: string): NamedByValue[] {
  return value.endsWith(OF_KUBERNETES) ? [{ name: value.slice(0, -OF_KUBERNETES.length), isJoined: true }] : [];
}

function ofTraefik(kind: string): string[] {
  return TRAEFIK_GROUPS.map((group) => `${group}/${kind}`);
}

/** The `controller` of the IngressClass that its installation makes. */
export const TRAEFIK_CONTROLLER = 'traefik.io/ingress-controller';

export const TRAEFIK: KnownController = {
  name: 'Traefik',
  prefixes: [TRAEFIK_PREFIX],
  classNames: ['traefik'],
  identities: ['traefik.io/'],
  references: [
    ...naming(ROUTER, ['middlewares'], [MIDDLEWARE, OLDER_MIDDLEWARE], listOf(ofKubernetes)),
    ...naming(ROUTER, ['tls.options'], ofTraefik('TLSOption'), ofKubernetes),
    ...naming(`${TRAEFIK_PREFIX}service.`, ['serverstransport'], ofTraefik('ServersTransport'), ofKubernetes),
  ],
  chains: [MIDDLEWARES],
  ofServices: [`${TRAEFIK_PREFIX}service.`],
  ofIngresses: [ROUTER],
  certificateAnnotations: [`${ROUTER}tls.certresolver`],
  apiGroups: TRAEFIK_GROUPS,
  classController: TRAEFIK_CONTROLLER,
  pods: { controller: /^traefik\.io\//, image: /(^|\/)traefik([:@]|$)/ },
};

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/ */
export const TRAEFIK_ROUTE_KINDS = TRAEFIK_GROUPS.flatMap((group) =>
  ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'].map((kind) => `${group}/${kind}`));
