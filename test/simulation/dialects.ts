import { contour } from './contour';
import { gatewayApi } from './gateway-api';
import { ingressNginx } from './ingress-nginx';
import { plainIngress } from './plain-ingress';
import { Controller } from './request';
import { strictTraefik, traefik } from './traefik';
import { IngressController } from '../../src';

/**
 * A controller, how a site names it, and what it cannot express.
 */
export interface Dialect {
  readonly controller: IngressController;
  readonly simulation: Controller;

  /** Whether plain HTTP can be redirected. */
  readonly redirects: boolean;
  readonly rewrites: boolean;

  /** Whether the root can be replaced. */
  readonly rewritesRoot: boolean;

  /** Whether every host can be served beside, with TLS, or rewritten. */
  readonly everyHost: 'everything' | 'not beside others' | 'plain only';
}

/**
 * All controllers by name.
 */
export const DIALECTS: { readonly [name: string]: Dialect } = {
  'a plain Ingress': {
    controller: IngressController.ingressClass('public'), simulation: plainIngress, redirects: false, rewrites: false, rewritesRoot: false, everyHost: 'everything',
  },
  'Traefik': {
    controller: IngressController.traefik(), simulation: traefik, redirects: true, rewrites: true, rewritesRoot: true, everyHost: 'not beside others',
  },
  'Traefik with strict prefixes': {
    controller: IngressController.traefik(), simulation: strictTraefik, redirects: true, rewrites: true, rewritesRoot: true, everyHost: 'not beside others',
  },
  'ingress-nginx': {
    controller: IngressController.ingressNginx({ retirementAcknowledged: true }), simulation: ingressNginx, redirects: true, rewrites: true, rewritesRoot: true, everyHost: 'everything',
  },
  'Contour': {
    controller: IngressController.contour(), simulation: contour, redirects: true, rewrites: true, rewritesRoot: true, everyHost: 'plain only',
  },
  'Gateway API': {
    controller: IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }),
    simulation: gatewayApi, redirects: true, rewrites: true, rewritesRoot: false, everyHost: 'everything',
  },
};
