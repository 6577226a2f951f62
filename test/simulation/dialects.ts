import { contour } from './contour';
import { gatewayApi } from './gateway-api';
import { ingressNginx } from './ingress-nginx';
import { plainIngress } from './plain-ingress';
import { Controller } from './request';
import { strictTraefik, traefik } from './traefik';
import { IngressController, Tls } from '../../src';

/**
 * A controller, how a site names it, and what it cannot express.
 */
export interface Dialect {
  readonly controller: IngressController;
  readonly simulation: Controller;

  /** How a site says that there is TLS. */
  readonly tls: Tls;

  /** Whether plain HTTP can be redirected. */
  readonly redirects: boolean;
  readonly rewrites: boolean;

  /** Whether the root can be replaced. */
  readonly rewritesRoot: boolean;

  /** Whether every host can be served beside, with TLS, or rewritten. */
  readonly everyHost: 'everything' | 'not beside others' | 'plain only';

  /** Whether the root of every host can be served beside a default backend. */
  readonly everyRootBesideDefault: boolean;

  /** How many labels of a host `*` stands for. */
  readonly labelsOfStar: 'one' | 'one or more';
}

const EVERYTHING: Omit<Dialect, 'controller' | 'simulation'> = {
  tls: Tls.secret('shop-tls'), redirects: true, rewrites: true, rewritesRoot: true, everyHost: 'everything', labelsOfStar: 'one', everyRootBesideDefault: true,
};

/**
 * All controllers by name.
 */
export const DIALECTS: { readonly [name: string]: Dialect } = {
  'a plain Ingress': {
    ...EVERYTHING, controller: IngressController.ingressClass('public'), simulation: plainIngress, redirects: false, rewrites: false,
  },
  'Traefik': {
    ...EVERYTHING, controller: IngressController.traefik(), simulation: traefik, everyHost: 'not beside others', everyRootBesideDefault: false,
  },
  'Traefik with strict prefixes': {
    ...EVERYTHING, controller: IngressController.traefik(), simulation: strictTraefik, everyHost: 'not beside others', everyRootBesideDefault: false,
  },
  'ingress-nginx': {
    ...EVERYTHING, controller: IngressController.ingressNginx({ retirementAcknowledged: true }), simulation: ingressNginx,
  },
  'Contour': {
    ...EVERYTHING, controller: IngressController.contour(), simulation: contour, everyHost: 'plain only',
  },
  'Gateway API': {
    ...EVERYTHING,
    controller: IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }),
    simulation: gatewayApi,
    tls: Tls.byGateway(),
    rewritesRoot: false,
    labelsOfStar: 'one or more',
  },
};
