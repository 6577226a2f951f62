import { allowListOf } from './allow-list';
import { ControllerDoors } from './controller-doors';
import { IngressClassOf } from './ingress-class';
import { knownReach } from './known-entry';
import { limitedTo, Reach, reach } from './reach';
import { AGIC_PREFIX } from '../../controllers/application-gateway/facts';
import { ALB_CONTROLLER, ALB_PREFIX, INGRESS_CLASS_PARAMS } from '../../controllers/aws-alb/facts';
import { knownClass } from '../../graph/cluster-facts';
import { Resource } from '../../graph/resource';
import { Reachability } from '../way-in';

const ALB = ALB_PREFIX;
const APPLICATION_GATEWAY = `${AGIC_PREFIX}use-private-ip`;

/** From where an Ingress can be reached: as its controller is, unless an allow list stands before it. */
export function ingressReach(ingress: Resource, ingressClass: IngressClassOf, doors: ControllerDoors): Reach {
  const base = cloudReach(ingress, ingressClass, doors) ?? controllerReach(ingressClass, doors);
  const list = allowListOf(ingress, doors);
  return list === undefined ? base : limitedTo(base, list.networks, list.reason);
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

/** Clouds make a load balancer of each Ingress, as its annotations say. */
function cloudReach(ingress: Resource, ingressClass: IngressClassOf, doors: ControllerDoors): Reach | undefined {
  const { annotations } = ingress;
  const scheme = schemeOf(ingress, ingressClass, doors);
  if (scheme !== undefined) {
    return scheme;
  }
  // GKE knows these names only in the annotation.
  const legacy = ingressClass.isByAnnotation ? ingressClass.name : undefined;
  if (legacy === 'gce-internal') {
    return reach(Reachability.PRIVATE, "by class 'gce-internal'");
  }
  if (legacy === 'gce' || legacy === 'gce-regional-external') {
    return reach(Reachability.INTERNET, `by class '${legacy}'`);
  }
  if (annotations.has(APPLICATION_GATEWAY)) {
    return annotations.get(APPLICATION_GATEWAY) === 'true'
      ? reach(Reachability.PRIVATE, `by annotation '${APPLICATION_GATEWAY}'`)
      : reach(Reachability.INTERNET, `by annotation '${APPLICATION_GATEWAY}'`);
  }
  return undefined;
}

/** The AWS Load Balancer Controller takes the scheme of the class before that of the Ingress, and 'internal' without either. */
function schemeOf({ annotations }: Resource, { resource, controller }: IngressClassOf, { graph }: ControllerDoors): Reach | undefined {
  const parameters = controller === ALB_CONTROLLER ? resource?.spec.child('parameters')?.text('name') : undefined;
  const ofClass = parameters === undefined ? undefined : graph.resources.find(INGRESS_CLASS_PARAMS, '', parameters)?.spec.text('scheme');
  const scheme = ofClass ?? annotations.get(`${ALB}scheme`);
  if (scheme === undefined) {
    const isCertain = controller === ALB_CONTROLLER && parameters === undefined;
    return isCertain ? reach(Reachability.PRIVATE, `by class '${resource!.name}', whose load balancers are internal unless a scheme is set`) : undefined;
  }
  const by = ofClass === undefined ? `annotation '${ALB}scheme'` : `the scheme of IngressClassParams ${parameters}`;
  if (scheme !== 'internet-facing') {
    return scheme === 'internal' ? reach(Reachability.PRIVATE, `by ${by}`) : reach(Reachability.UNKNOWN, `by ${by}, which is neither 'internal' nor 'internet-facing'`);
  }
  // The controller does not look at this list when it is given security groups.
  const inbound = annotations.has(`${ALB}security-groups`) ? '' : (annotations.get(`${ALB}inbound-cidrs`) ?? '');
  const networks = inbound.split(',').map((network) => network.trim()).filter((network) => network !== '');
  return annotations.has(`${ALB}security-groups`)
    ? reach(Reachability.UNKNOWN, `by ${by}, and annotation '${ALB}security-groups' names who may connect`)
    : limitedTo(reach(Reachability.INTERNET, `by ${by}`), networks, `annotation '${ALB}inbound-cidrs'`);
}
