import { KnownController } from '../known-controller';

/** Where a Traefik listens, and for whom. */
export interface TraefikFacts {
  readonly controller: 'traefik';
  readonly className: string;

  /** The entry point for plain HTTP. */
  readonly httpEntryPoint: string;

  /** The entry point for HTTPS. */
  readonly httpsEntryPoint: string;
}

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/ */
export const TRAEFIK_PREFIX = 'traefik.ingress.kubernetes.io/';
export const ROUTER = `${TRAEFIK_PREFIX}router.`;
export const MIDDLEWARE = 'traefik.io/Middleware';

export const TRAEFIK: KnownController = {
  name: 'Traefik',
  prefixes: [TRAEFIK_PREFIX],
  classNames: ['traefik'],
  identities: ['traefik.io/'],
  pods: { controller: /^traefik\.io\//, image: /(^|\/)traefik([:@]|$)/ },
};
