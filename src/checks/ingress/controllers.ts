import { rememberedIn } from '../../collections/remembered';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { EKS_AUTO_MODE } from '../../providers/aws/facts';
import { NETWORKING_GKE } from '../../providers/gke/facts';
import { TAILSCALE_ANNOTATION, TAILSCALE_CLASS } from '../../providers/tailscale/facts';

/** An Ingress controller, and what Ingresses for it look like. */
export interface Controller {
  readonly name: string;
  /** What its annotations begin with. */
  readonly prefixes: readonly string[];
  /** What its class is usually called; two controllers may share a name. */
  readonly classNames: readonly string[];
  /** How the 'spec.controller' of its IngressClass begins. */
  readonly identities: readonly string[];
}

export const INGRESS_NGINX: Controller = {
  name: 'ingress-nginx', prefixes: ['nginx.ingress.kubernetes.io/'], classNames: ['nginx'], identities: ['k8s.io/ingress-nginx'],
};
export const F5_NGINX: Controller = {
  name: 'NGINX Ingress Controller of F5', prefixes: ['nginx.org/', 'nginx.com/'], classNames: ['nginx'], identities: ['nginx.org/'],
};
export const TRAEFIK: Controller = {
  name: 'Traefik', prefixes: ['traefik.ingress.kubernetes.io/'], classNames: ['traefik'], identities: ['traefik.io/'],
};
export const HAPROXY: Controller = {
  name: 'HAProxy', prefixes: ['haproxy.org/', 'haproxy-ingress.github.io/'], classNames: ['haproxy'], identities: ['haproxy'],
};
export const CONTOUR: Controller = {
  name: 'Contour', prefixes: ['projectcontour.io/'], classNames: ['contour'], identities: ['projectcontour.io/'],
};
export const KONG: Controller = {
  name: 'Kong', prefixes: ['konghq.com/'], classNames: ['kong'], identities: ['ingress-controllers.konghq.com/'],
};
export const ALB: Controller = {
  name: 'AWS Load Balancer Controller', prefixes: ['alb.ingress.kubernetes.io/'], classNames: ['alb'], identities: ['ingress.k8s.aws/', EKS_AUTO_MODE],
};
export const GKE: Controller = {
  name: 'GKE Ingress',
  prefixes: [NETWORKING_GKE],
  classNames: ['gce', 'gce-internal', 'gce-regional-external'],
  identities: ['k8s.io/ingress-gce'],
};
export const AGIC: Controller = {
  name: 'Application Gateway Ingress Controller',
  prefixes: ['appgw.ingress.kubernetes.io/'],
  classNames: ['azure-application-gateway', 'azure/application-gateway'],
  identities: ['azure/application-gateway'],
};
export const CILIUM: Controller = { name: 'Cilium', prefixes: ['ingress.cilium.io/'], classNames: ['cilium'], identities: ['cilium.io/'] };
export const TAILSCALE: Controller = {
  name: 'Tailscale', prefixes: [TAILSCALE_ANNOTATION], classNames: [TAILSCALE_CLASS], identities: [TAILSCALE_ANNOTATION],
};

const CONTROLLERS: readonly Controller[] = [INGRESS_NGINX, F5_NGINX, TRAEFIK, HAPROXY, CONTOUR, KONG, ALB, GKE, AGIC, CILIUM, TAILSCALE];

export function classOf({ spec, annotations }: Resource): string | undefined {
  return spec.text('ingressClassName') || annotations.get('kubernetes.io/ingress.class') || undefined;
}

/** The controllers that the class of an Ingress may stand for; none if it is not known. */
export const controllersOf = rememberedIn((graph: Graph, ingress: Resource): readonly Controller[] => {
  const name = classOf(ingress);
  if (name === undefined) {
    return [];
  }
  const identity = graph.resources.find('networking.k8s.io/IngressClass', '', name)?.spec.text('controller');
  return identity === undefined
    ? CONTROLLERS.filter(({ classNames }) => classNames.includes(name))
    : CONTROLLERS.filter(({ identities }) => identities.some((prefix) => identity.startsWith(prefix)));
});

/** The controller that an annotation is for. */
export function controllerOfAnnotation(key: string): Controller | undefined {
  return CONTROLLERS.find(({ prefixes }) => prefixes.some((prefix) => key.startsWith(prefix)));
}

/** As `controllersOf`, with the annotations to tell if there is no class, or one that two controllers share. */
export const likelyControllersOf = rememberedIn((graph: Graph, ingress: Resource): readonly Controller[] => {
  const served = controllersOf(graph, ingress);
  if (served.length === 1 || (served.length === 0 && classOf(ingress) !== undefined)) {
    return served;
  }
  const named = new Set([...ingress.annotations.keys()].map(controllerOfAnnotation));
  const likely = (served.length === 0 ? CONTROLLERS : served).filter((controller) => named.has(controller));
  return likely.length === 0 ? served : likely;
});
