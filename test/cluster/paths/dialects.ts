import { LabelsOfStar } from './cases';
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
  readonly labelsOfStar: LabelsOfStar;
}

const OF_GATEWAYS = 'shop.example';
export const OF_SECRETS = 'store.example';
const BY_INGRESS = { domain: OF_SECRETS, labelsOfStar: 'one' } as const;
const BY_GATEWAY = { domain: OF_GATEWAYS, labelsOfStar: 'one or more' } as const;

export const DIALECTS: readonly Dialect[] = [
  { table: 'traefik', entrance: traefik, controller: IngressController.traefik(), ...BY_INGRESS },
  { table: 'contour', entrance: contour, controller: IngressController.contour(), ...BY_INGRESS },
  ...[contour, traefik].map((entrance) => (
    { table: 'ingress-class', entrance, controller: IngressController.ingressClass(entrance.ingressClass!), ...BY_INGRESS }
  )),
  ...[contour, envoyGateway, traefik].map((entrance) => (
    { table: 'gateway-api', entrance, controller: gatewayOf(entrance), ...BY_GATEWAY }
  )),
];

function gatewayOf({ gateway: { name, namespace, httpListener, httpsListener } }: Entrance): IngressController {
  return IngressController.gatewayApi(name, { gatewayNamespace: namespace, httpListener, httpsListener });
}
