import { AGIC } from './application-gateway/facts';
import { applicationGatewayReader } from './application-gateway/read';
import { ALB } from './aws-alb/facts';
import { albReader } from './aws-alb/read';
import { CILIUM } from './cilium/facts';
import { ciliumReader } from './cilium/read';
import { CONTOUR } from './contour/facts';
import { contourReader } from './contour/read';
import { ControllerReader } from './controller';
import { F5_NGINX } from './f5-nginx/facts';
import { f5NginxReader } from './f5-nginx/read';
import { GKE } from './gke-ingress/facts';
import { gkeIngressReader } from './gke-ingress/read';
import { HAPROXY } from './haproxy/facts';
import { haproxyReader } from './haproxy/read';
import { HAPROXY_INGRESS } from './haproxy-ingress/facts';
import { haproxyIngressReader } from './haproxy-ingress/read';
import { INGRESS_NGINX } from './ingress-nginx/facts';
import { ingressNginxReader } from './ingress-nginx/read';
import { KnownController } from './known-controller';
import { KONG } from './kong/facts';
import { kongReader } from './kong/read';
import { unknownIngressReader } from './plain-ingress/read';
import { TAILSCALE } from './tailscale/facts';
import { tailscaleReader } from './tailscale/read';
import { TRAEFIK, USUAL_ENTRY_POINTS } from './traefik/facts';
import { traefikReader } from './traefik/read';

type ReaderOfClass = (className: string | undefined) => ControllerReader;

/** How Ingresses are read of whose controller nothing is known but what it is. */
const READERS: ReadonlyMap<KnownController, ReaderOfClass> = new Map<KnownController, ReaderOfClass>([
  [AGIC, applicationGatewayReader],
  [ALB, albReader],
  [CILIUM, ciliumReader],
  [F5_NGINX, f5NginxReader],
  [GKE, gkeIngressReader],
  [HAPROXY, haproxyReader],
  [HAPROXY_INGRESS, haproxyIngressReader],
  [KONG, kongReader],
  [TAILSCALE, tailscaleReader],
  [CONTOUR, contourReader],
  [INGRESS_NGINX, ingressNginxReader],
  [TRAEFIK, (className) => traefikReader({ controller: 'traefik', className, ...USUAL_ENTRY_POINTS })],
]);

/**
 * How the Ingresses of a class are read.
 *
 * @param controller nothing if nobody knows who serves them
 * @param className nothing for Ingresses that name none
 */
export function ingressReader(controller: KnownController | undefined, className: string | undefined): ControllerReader {
  const readerOfClass = controller && READERS.get(controller);
  return (readerOfClass ?? unknownIngressReader)(className);
}
