import { contour } from './contour';
import { gatewayApi } from './gateway-api';
import { ingressNginx } from './ingress-nginx';
import { plainIngress } from './plain-ingress';
import { Controller } from './request';
import { strictTraefik, traefik } from './traefik';
import { IngressController, Tls } from '../../src';

/**
 * A controller, how a site names it, and how it serves hosts and paths.
 */
export interface Dialect {
  readonly controller: IngressController;
  readonly simulation: Controller;

  /** How a site says that there is TLS. */
  readonly tls: Tls;
  readonly rewrites: boolean;

  /** Whether the root can be replaced. */
  readonly rewritesRoot: boolean;

  /** Whether it can tell every host from those that have names. */
  readonly everyHostBesideOthers: boolean;

  /** How many labels of a host `*` stands for. */
  readonly labelsOfStar: 'one' | 'one or more';

  /** Whether a host that is served by one scheme only leaves requests by the other one to less precise hosts. */
  readonly hostsByScheme: boolean;
}

const EVERYTHING: Omit<Dialect, 'controller' | 'simulation'> = {
  tls: Tls.secret('shop-tls'),
  rewrites: true,
  rewritesRoot: true,
  everyHostBesideOthers: true,
  labelsOfStar: 'one',
  hostsByScheme: false,
};

/**
 * All controllers by name.
 */
export const DIALECTS: { readonly [name: string]: Dialect } = {
  'a plain Ingress': {
    ...EVERYTHING, controller: IngressController.ingressClass('public'), simulation: plainIngress, rewrites: false,
  },
  'Traefik': {
    ...EVERYTHING, controller: IngressController.traefik(), simulation: traefik, everyHostBesideOthers: false,
  },
  'Traefik with strict prefixes': {
    ...EVERYTHING, controller: IngressController.traefik(), simulation: strictTraefik, everyHostBesideOthers: false,
  },
  'ingress-nginx': {
    ...EVERYTHING, controller: IngressController.ingressNginx({ retirementAcknowledged: true }), simulation: ingressNginx,
  },
  'Contour': {
    ...EVERYTHING, controller: IngressController.contour(), simulation: contour,
  },
  'Gateway API': {
    ...EVERYTHING,
    controller: IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }),
    simulation: gatewayApi,
    tls: Tls.byGateway(),
    rewritesRoot: false,
    labelsOfStar: 'one or more',
    hostsByScheme: true,
  },
};
