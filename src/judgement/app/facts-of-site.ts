import { Chart } from 'cdk8s';
import { CONTOUR } from '../../controllers/contour/facts';
import { ControllerPods } from '../../controllers/dialect';
import { INGRESS_NGINX } from '../../controllers/ingress-nginx/facts';
import { TRAEFIK } from '../../controllers/traefik/facts';
import { ClusterFacts, KnownListener, KnownPods } from '../../graph/cluster-facts';
import { SiteOfController } from '../said-of-app';

/** Whose classes are known by the factory that made a controller. */
const CONTROLLERS = { 'traefik': TRAEFIK, 'contour': CONTOUR, 'ingress-nginx': INGRESS_NGINX, 'plain-ingress': undefined };

/** What the user of a site has said of the cluster by naming its controller: the class, or the Gateway and its listeners. */
export function factsOfSite({ scope, facts, controllerPods }: SiteOfController): Partial<ClusterFacts> {
  const pods = podsOf(controllerPods);
  if (facts.controller === 'gateway-api') {
    const { gateway: name, gatewayNamespace: namespace = Chart.of(scope).namespace ?? '', httpListener, httpsListener } = facts;
    const listeners = [...listener('HTTP', httpListener), ...listener('HTTPS', httpsListener)];
    return { controllers: [facts], gateways: [{ namespace, name, pods, listeners }] };
  }
  const { className: name } = facts;
  const classes = name === undefined ? [] : [{ name, controller: CONTROLLERS[facts.controller]?.classController, pods }];
  return { controllers: [facts], classes };
}

function listener(protocol: KnownListener['protocol'], name: string | undefined): KnownListener[] {
  return name === undefined ? [] : [{ name, protocol }];
}

function podsOf({ namespace, labels }: ControllerPods): KnownPods | undefined {
  return namespace === undefined ? undefined : { namespace, labels };
}
