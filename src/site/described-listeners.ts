import { Dialect } from '../controllers/dialect';
import { PropertyProblem } from '../text/invalid';
import { ClusterGateway } from '../values/cluster-entry';

/** Where a site names a listener of its Gateway for one protocol, and the description of the cluster for the other one. */
export function listenerProblems({ facts }: Dialect, namespace: string | undefined, gateways: readonly ClusterGateway[]): PropertyProblem[] {
  if (facts.controller !== 'gateway-api') {
    return [];
  }
  const { gateway, gatewayNamespace = namespace, httpListener, httpsListener } = facts;
  const described = gateways.find(({ name, namespaceName }) => name === gateway && namespaceName === gatewayNamespace);
  return ([['httpListener', httpListener, 'httpsListeners'], ['httpsListener', httpsListener, 'httpListeners']] as const).flatMap(([property, value, list]) => (
    value === undefined || described?.[list]?.includes(value) !== true ? [] : [{
      property, rule: `must not be one of the '${list}' that 'TargetCluster.describe' says of this Gateway`, value, fix: 'correct one of the two',
    }]
  ));
}
