import { controllerAsClient, controllerElsewhere } from './client';
import { ControllerDoors } from './controller-doors';
import { addressesOf, controllerOf, gatewayReach } from './gateway-reach';
import { Reach } from './reach';
import { Peer } from '../../graph/admission';
import { knownGateway } from '../../graph/cluster-facts';
import { Gateway } from '../../graph/gateway';

/** A Gateway, and what is the same for all routes that it serves. */
export interface ServedGateway {
  readonly gateway: Gateway;
  readonly from: Reach;
  readonly client: Peer;
  readonly address?: string;

  /** The Secrets of the first certificates, by the names of listeners. */
  readonly secrets: ReadonlyMap<string, string>;
}

export function servedGateway(gateway: Gateway, doors: ControllerDoors): ServedGateway {
  const controller = controllerOf(gateway, doors);
  const workloads = controller === undefined ? [] : doors.workloadsOf(controller);
  const known = knownGateway(doors.graph.facts, gateway.namespace, gateway.name);
  return {
    gateway,
    from: gatewayReach(gateway, doors),
    client: workloads.length === 0 ? controllerElsewhere(known) : controllerAsClient(workloads),
    address: addressesOf(gateway)[0],
    secrets: new Map(gateway.listeners.flatMap(({ name, tls }) => {
      const secret = tls?.children('certificateRefs')[0]?.text('name');
      return secret === undefined ? [] : [[name, secret] as const];
    })),
  };
}
