import { Chart } from 'cdk8s';
import { ControllerSource } from '../../controllers/dialect';
import { writtenController } from '../../controllers/written-controllers';
import { ClusterFacts, KnownEntry, KnownListener } from '../../graph/cluster-facts';
import { SiteOfController } from '../said-of-app';

/** What the user of a site has said of the cluster by naming its controller: the class, or the Gateway and its listeners. */
export function factsOfSite({ scope, facts, source }: SiteOfController): Partial<ClusterFacts> {
  const from = sourceOf(source);
  if (facts.controller === 'gateway-api') {
    const { gateway: name, gatewayNamespace: namespace = Chart.of(scope).namespace ?? '', httpListener, httpsListener } = facts;
    const listeners = [...listener('HTTP', httpListener), ...listener('HTTPS', httpsListener)];
    return { controllers: [facts], gateways: [{ namespace, name, listeners, ...from }] };
  }
  const { className: name } = facts;
  const classes = name === undefined ? [] : [{ name, controller: writtenController(facts)?.classController, ...from }];
  return { controllers: [facts], classes };
}

function listener(protocol: KnownListener['protocol'], name: string | undefined): KnownListener[] {
  return name === undefined ? [] : [{ name, protocol }];
}

function sourceOf({ namespace, labels, networks }: ControllerSource): Pick<KnownEntry, 'pods' | 'sources'> {
  return { pods: namespace === undefined ? undefined : { namespace, labels }, sources: networks };
}
