import { CONTOUR } from './contour/facts';
import { contourReader } from './contour/read';
import { ControllerReader } from './controller';
import { INGRESS_NGINX } from './ingress-nginx/facts';
import { ingressNginxReader } from './ingress-nginx/read';
import { KnownController } from './known-controller';
import { unknownIngressReader } from './plain-ingress/read';
import { TRAEFIK, USUAL_ENTRY_POINTS } from './traefik/facts';
import { traefikReader } from './traefik/read';

type ReaderOfClass = (className: string | undefined) => ControllerReader;

/** How Ingresses are read of whose controller nothing is known but what it is. */
const READERS: ReadonlyMap<KnownController, ReaderOfClass> = new Map<KnownController, ReaderOfClass>([
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
