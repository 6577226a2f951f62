import { GatewayFacts } from './gateway-api/facts';
import { TraefikFacts } from './traefik/facts';

/** A controller that is known by its Ingress class alone; nothing for the default class of the cluster. */
export interface ClassFacts {
  readonly controller: 'contour' | 'ingress-nginx' | 'plain-ingress';
  readonly className?: string;
}

/** What has to be known of a controller to read its objects: plain data. */
export type ControllerFacts = ClassFacts | GatewayFacts | TraefikFacts;
