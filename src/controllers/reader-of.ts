import { contourReader } from './contour/read';
import { ControllerReader } from './controller';
import { ControllerFacts } from './controller-facts';
import { gatewayReader } from './gateway-api/read';
import { ingressNginxReader } from './ingress-nginx/read';
import { plainIngressReader } from './plain-ingress/read';
import { traefikReader } from './traefik/read';

/** How a controller reads its objects. */
export function readerOf(facts: ControllerFacts): ControllerReader {
  switch (facts.controller) {
    case 'contour': return contourReader(facts.className);
    case 'gateway-api': return gatewayReader(facts);
    case 'ingress-nginx': return ingressNginxReader(facts.className);
    case 'plain-ingress': return plainIngressReader(facts.className);
    case 'traefik': return traefikReader(facts);
  }
}
