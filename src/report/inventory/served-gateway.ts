import { controllerAsClient, UNKNOWN_CONTROLLER } from './client';
import { ControllerDoors } from './controller-doors';
import { addressesOf, controllerOf, gatewayReach } from './gateway-reach';
import { Reach } from './reach';
import { Peer } from '../../graph/admission';
import { Gateway } from '../../graph/gateway';

/** A Gateway, and what is the same for all routes that it serves. */
export interface ServedGateway {
  readonly gateway: Gateway;
  readonly from: Reach;
  readonly client: Peer;
  readonly address?: string;
}

export function servedGateway(gateway: Gateway, doors: ControllerDoors): ServedGateway {
  const controller = controllerOf(gateway, doors);
  return {
    gateway,
    from: gatewayReach(gateway, doors),
    client: controller === undefined ? UNKNOWN_CONTROLLER : controllerAsClient(doors.workloadsOf(controller)),
    address: addressesOf(gateway)[0],
  };
}
