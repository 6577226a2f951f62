import { contourReader } from '../../src/controllers/contour/read';
import { ControllerReader } from '../../src/controllers/controller';
import { gatewayReader } from '../../src/controllers/gateway-api/read';
import { ingressNginxReader } from '../../src/controllers/ingress-nginx/read';
import { plainIngressReader } from '../../src/controllers/plain-ingress/read';
import { traefikReader } from '../../src/controllers/traefik/read';
import { DIALECTS, Dialect } from '../simulation/dialects';

/** A controller that is written and read. */
export interface Room {
  readonly dialect: Dialect;
  readonly reader: ControllerReader;
}

/** By the names of `DIALECTS`. */
export const ROOMS: { readonly [name: string]: Room } = {
  'a plain Ingress': { dialect: DIALECTS['a plain Ingress'], reader: plainIngressReader('public') },
  'Traefik': { dialect: DIALECTS.Traefik, reader: traefikReader({ controller: 'traefik', className: 'traefik', httpEntryPoint: 'web', httpsEntryPoint: 'websecure' }) },
  'ingress-nginx': { dialect: DIALECTS['ingress-nginx'], reader: ingressNginxReader('nginx') },
  'Contour': { dialect: DIALECTS.Contour, reader: contourReader('contour') },
  'Gateway API': { dialect: DIALECTS['Gateway API'], reader: gatewayReader({ controller: 'gateway-api', gateway: 'public', httpListener: 'http', httpsListener: 'https' }) },
};
