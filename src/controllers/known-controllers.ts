import { AGIC } from './application-gateway/facts';
import { ALB } from './aws-alb/facts';
import { CILIUM } from './cilium/facts';
import { CONTOUR } from './contour/facts';
import { F5_NGINX } from './f5-nginx/facts';
import { GKE } from './gke-ingress/facts';
import { HAPROXY } from './haproxy/facts';
import { HAPROXY_INGRESS } from './haproxy-ingress/facts';
import { INGRESS_NGINX } from './ingress-nginx/facts';
import { KnownController } from './known-controller';
import { KONG } from './kong/facts';
import { TAILSCALE } from './tailscale/facts';
import { TRAEFIK } from './traefik/facts';

/** All controllers whose Ingresses are known, those that are only read among them. */
export const KNOWN_CONTROLLERS: readonly KnownController[] = [
  INGRESS_NGINX, F5_NGINX, TRAEFIK, HAPROXY, HAPROXY_INGRESS, CONTOUR, KONG, ALB, GKE, AGIC, CILIUM, TAILSCALE,
];

/** The controller that an annotation is for. */
export function controllerOfAnnotation(key: string): KnownController | undefined {
  return KNOWN_CONTROLLERS.find(({ prefixes }) => prefixes.some((prefix) => key.startsWith(prefix)));
}

/**
 * The controller of a class: by the `controller` of its IngressClass, if that is known, and else by its usual name, if
 * no other one has it.
 */
export function controllerOfClass(className: string | undefined, identity: string | undefined): KnownController | undefined {
  if (identity !== undefined) {
    return KNOWN_CONTROLLERS.find(({ identities }) => identities.some((prefix) => identity.startsWith(prefix)));
  }
  const named = KNOWN_CONTROLLERS.filter(({ classNames }) => className !== undefined && classNames.includes(className));
  return named.length === 1 ? named[0] : undefined;
}

const CERTIFICATES: ReadonlySet<string> = new Set(KNOWN_CONTROLLERS.flatMap(({ certificateAnnotations = [] }) => certificateAnnotations));
const HOSTS: ReadonlySet<string> = new Set(KNOWN_CONTROLLERS.flatMap(({ hostAnnotations = [] }) => hostAnnotations));

/** Whether an annotation names certificates, beside those of `tls`. */
export function namesCertificates(key: string): boolean {
  return CERTIFICATES.has(key);
}

/** Whether an annotation names hosts, beside those of rules. */
export function namesHosts(key: string): boolean {
  return HOSTS.has(key);
}
