import { ControllerDoors } from './controller-doors';
import { knownReach } from './known-entry';
import { limitedBy, Reach, reach } from './reach';
import { ExposedRoute } from '../../exposure/exposure';
import { IngressClassOf } from '../../exposure/ingress-class';
import { knownClass } from '../../graph/cluster-facts';
import { Reachability } from '../way-in';

/** From where a route of an Ingress can be reached: as its objects say, or as its controller is, by the clients that are let through. */
export function ingressReach(exposed: ExposedRoute, ingressClass: IngressClassOf, doors: ControllerDoors): Reach {
  const { reach: own, allowed } = exposed.path;
  const compared = doors.comparedClients(exposed, ingressClass.controller);
  const base = own === undefined ? controllerReach(ingressClass, doors) : reach(own.from as Reachability, own.because, own.networks);
  return limitedBy(base, allowed, compared);
}

function controllerReach({ name, controller }: IngressClassOf, doors: ControllerDoors): Reach {
  const found = controller === undefined ? undefined : doors.reachOf(controller);
  if (found !== undefined) {
    return found;
  }
  const said = knownReach(knownClass(doors.graph.facts, name), `class '${name}'`);
  if (said !== undefined) {
    return said;
  }
  const who = name === undefined ? 'the default class of the cluster' : `class '${name}'`;
  return reach(
    Reachability.UNKNOWN,
    controller === undefined
      ? `it can be reached as the controller of ${who} can, and the manifests do not say which controller that is`
      : `it can be reached as the controller '${controller}' of ${who} can, and nothing in the manifests opens that`,
  );
}
