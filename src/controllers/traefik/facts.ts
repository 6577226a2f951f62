import { KnownController } from '../known-controller';

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
export const SERVERS_SCHEME = `${TRAEFIK_PREFIX}service.serversscheme`;
export const ROUTER = `${TRAEFIK_PREFIX}router.`;
export const MIDDLEWARES = `${ROUTER}middlewares`;
export const MIDDLEWARE = 'traefik.io/Middleware';

/** Before version 3. */
export const OLDER_MIDDLEWARE = 'traefik.containo.us/Middleware';

/** The `controller` of the IngressClass that its installation makes. */
export const TRAEFIK_CONTROLLER = 'traefik.io/ingress-controller';

export const TRAEFIK: KnownController = {
  name: 'Traefik',
  prefixes: [TRAEFIK_PREFIX],
  classNames: ['traefik'],
  identities: ['traefik.io/'],
  chains: [MIDDLEWARES],
  ofServices: [`${TRAEFIK_PREFIX}service.`],
  ofIngresses: [ROUTER],
  apiGroups: ['traefik.io', 'traefik.containo.us'],
  classController: TRAEFIK_CONTROLLER,
  pods: { controller: /^traefik\.io\//, image: /(^|\/)traefik([:@]|$)/ },
};

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/ */
export const TRAEFIK_ROUTE_KINDS = ['traefik.io', 'traefik.containo.us'].flatMap((group) =>
  ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'].map((kind) => `${group}/${kind}`));
