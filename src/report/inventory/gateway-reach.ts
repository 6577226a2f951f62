import { ControllerDoors } from './controller-doors';
import { ipReach } from './ip-reach';
import { knownReach } from './known-entry';
import { Reach, reach, widest } from './reach';
import { balancerReach } from './service-ways';
import { knownGateway } from '../../graph/cluster-facts';
import { Gateway } from '../../graph/gateway';
import { Resource } from '../../graph/resource';
import { Reachability } from '../way-in';

/** GKE's classes say it by their names, which are its own. */
const GKE_EXTERNAL = /^gke-(l7-(global|regional)-external-managed|l7-gxlb)(-mc)?$/;
const GKE_INTERNAL = /^gke-l7-(rilb|cross-regional-internal-managed)(-mc)?$/;

/** From where a Gateway can be reached. */
export function gatewayReach(gateway: Gateway, doors: ControllerDoors): Reach {
  const { gatewayClassName } = gateway;
  const addresses = addressesOf(gateway);
  const byAddress = widest(addresses.map((address) => ipReach(address, `address ${address} of ${gateway.resource}`)));
  if (byAddress !== undefined) {
    return byAddress;
  }
  if (GKE_EXTERNAL.test(gatewayClassName)) {
    return reach(Reachability.INTERNET, `by class '${gatewayClassName}'`);
  }
  if (GKE_INTERNAL.test(gatewayClassName)) {
    return reach(Reachability.PRIVATE, `by class '${gatewayClassName}'`);
  }
  const byInfrastructure = infrastructureReach(gateway);
  if (byInfrastructure !== undefined) {
    return byInfrastructure;
  }
  const controller = controllerOf(gateway, doors);
  const byController = controller === undefined ? undefined : doors.reachOf(controller);
  const said = knownReach(knownGateway(doors.graph.facts, gateway.namespace, gateway.name), `${gateway.resource}`);
  return byController ?? said ?? reach(Reachability.UNKNOWN, `${gateway.resource} can be reached as class '${gatewayClassName}' makes it, which the manifests do not show`);
}

/** The IP addresses that a Gateway asks for. */
export function addressesOf({ resource }: Gateway): string[] {
  return resource.spec
    .children('addresses')
    .filter((address) => (address.text('type') || 'IPAddress') === 'IPAddress')
    .map((address) => address.text('value') ?? '')
    .filter((address) => address !== '');
}

/** 'traefik.io/gateway-controller', if the GatewayClass is among the manifests. */
export function controllerOf({ gatewayClassName }: Gateway, { graph }: ControllerDoors): string | undefined {
  return graph.resources.find('gateway.networking.k8s.io/GatewayClass', '', gatewayClassName)?.spec.text('controllerName') || undefined;
}

/** Implementations hand these annotations to the Service that they make for a Gateway. */
function infrastructureReach({ resource, namespace, name }: Gateway): Reach | undefined {
  const annotations = resource.spec.child('infrastructure')?.raw('annotations');
  if (typeof annotations !== 'object' || annotations === null || Object.keys(annotations).length === 0) {
    return undefined;
  }
  const object = { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace, annotations }, spec: { type: 'LoadBalancer' } };
  const plain = { ...object, metadata: { name, namespace } };
  const [said, unsaid] = [object, plain].map((manifest) => balancerReach({ resource: new Resource(manifest, resource.origin) }));
  // Annotations that are about something else leave it as unknown as it was.
  const isSame = said.reachability === unsaid.reachability && said.reason === unsaid.reason;
  return isSame ? undefined : { ...said, reason: `by 'infrastructure.annotations' of ${resource}: ${said.reason}` };
}
