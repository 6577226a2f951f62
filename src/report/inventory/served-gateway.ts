import { Client } from './client';
import { ControllerDoors } from './controller-doors';
import { addressesOf, controllerOf, gatewayReach } from './gateway-reach';
import { Reach } from './reach';
import { Gateway } from '../../graph/gateway';

/** A Gateway, and what is the same for all routes that it serves. */
export interface ServedGateway {
  readonly gateway: Gateway;
  readonly from: Reach;
  readonly client: Client;
  readonly address?: string;
}

export function servedGateway(gateway: Gateway, doors: ControllerDoors): ServedGateway {
  const controller = controllerOf(gateway, doors);
  return {
    gateway,
    from: gatewayReach(gateway, doors),
    client: Client.controller(controller === undefined ? [] : doors.workloadsOf(controller)),
    address: addressesOf(gateway)[0],
  };
}
