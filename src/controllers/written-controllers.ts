import { CONTOUR } from './contour/facts';
import { ControllerFacts } from './controller-facts';
import { INGRESS_NGINX } from './ingress-nginx/facts';
import { KnownController } from './known-controller';
import { TRAEFIK } from './traefik/facts';

const WRITTEN: Readonly<Record<ControllerFacts['controller'], KnownController | undefined>> = {
  'traefik': TRAEFIK,
  'contour': CONTOUR,
  'ingress-nginx': INGRESS_NGINX,
  'plain-ingress': undefined,
  'gateway-api': undefined,
};

/** Whose the classes are that a site names by its controller; nothing if that says no more than a class or a Gateway. */
export function writtenController({ controller }: ControllerFacts): KnownController | undefined {
  return WRITTEN[controller];
}
