import { IngressController } from '../../../src';
import { contour, Entrance, envoyGateway, traefik } from '../controllers';

/** A spelling of sites, and a real controller that reads it. */
export interface Dialect {
  /** The name of the table in the documentation. */
  readonly table: string;
  readonly entrance: Entrance;
  readonly controller: IngressController;

  /** Of a Gateway its certificate is valid for it; of the others a Secret holds one. No controller has to choose. */
  readonly domain: string;
}

const OF_GATEWAYS = 'shop.example';
export const OF_SECRETS = 'store.example';

export const DIALECTS: readonly Dialect[] = [
  { table: 'traefik', entrance: traefik, controller: IngressController.traefik(), domain: OF_SECRETS },
  { table: 'contour', entrance: contour, controller: IngressController.contour(), domain: OF_SECRETS },
  ...[contour, traefik].map((entrance) => (
    { table: 'ingress-class', entrance, controller: IngressController.ingressClass(entrance.ingressClass!), domain: OF_SECRETS }
  )),
  ...[contour, envoyGateway, traefik].map((entrance) => (
    { table: 'gateway-api', entrance, controller: gatewayOf(entrance), domain: OF_GATEWAYS }
  )),
];

function gatewayOf({ gateway: { name, namespace, httpListener, httpsListener } }: Entrance): IngressController {
  return IngressController.gatewayApi(name, { gatewayNamespace: namespace, httpListener, httpsListener });
}
