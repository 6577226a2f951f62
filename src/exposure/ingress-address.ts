import { classOf } from './ingress-class';
import { likelyControllersOf } from './ingress-controllers';
import { rememberedIn } from '../collections/remembered';
import { ALB, ALB_PREFIX } from '../controllers/aws-alb/facts';
import { CILIUM, CILIUM_PREFIX } from '../controllers/cilium/facts';
import { GKE } from '../controllers/gke-ingress/facts';
import { TAILSCALE } from '../controllers/tailscale/facts';
import { TRAEFIK_PREFIX } from '../controllers/traefik/facts';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

const GROUP = `${ALB_PREFIX}group.name`;
const TRAEFIK = `${TRAEFIK_PREFIX}router.`;

/** Where an Ingress is served: at other addresses the same paths do not meet. */
export const addressOf = rememberedIn((graph: Graph, ingress: Resource): string => {
  const group = ingress.annotations.get(GROUP);
  return hasOwnAddress(graph, ingress) ? `${ingress}` : `${routerOf(ingress)} ${group ?? ''}`;
});

/** Each Ingress has a load balancer of its own, but for those of a group. */
function hasOwnAddress(graph: Graph, ingress: Resource): boolean {
  const [controller] = likelyControllersOf(graph, ingress);
  return (
    controller === GKE ||
    controller === TAILSCALE ||
    (controller === ALB && !ingress.annotations.has(GROUP)) ||
    (controller === CILIUM && ingress.annotations.get(`${CILIUM_PREFIX}loadbalancer-mode`) !== 'shared')
  );
}

/** Different controllers have addresses of their own, and entry points of Traefik too; a priority decides. */
function routerOf(ingress: Resource): string {
  const [entryPoints = '', priority = '', tls = ''] = ['entrypoints', 'priority', 'tls'].map((name) => ingress.annotations.get(`${TRAEFIK}${name}`));
  // A router with TLS takes nothing but HTTPS, so that a plain one may stand beside it.
  return `${classOf(ingress) ?? ''} ${entryPoints} ${priority} ${tls === 'true'}`;
}
