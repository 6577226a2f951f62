import { Diagram, Shape } from './diagram';
import { Mark, Marks } from './marks';
import { nameText } from '../inventory/object-name';
import { ObjectName, Reachability, WayIn, WayInKind, WayInTarget } from '../way-in';

const CLIENTS: Readonly<Record<Reachability, string>> = {
  [Reachability.INTERNET]: 'Internet',
  [Reachability.NETWORKS]: 'Listed networks',
  [Reachability.PRIVATE]: 'Private network',
  [Reachability.CLUSTER]: 'Within the cluster',
  [Reachability.UNKNOWN]: 'Clients from somewhere',
};

/** Client, door, Service and pods of a way in, with what is asked for on the arrows. */
export function drawWay(diagram: Diagram, way: WayIn, marks: Marks): void {
  const { reachability, networks = [], service, otherServices = [], targets, opener } = way;
  const limits = networks.length === 0 ? [] : [networks.length <= 3 ? networks.join(', ') : `${networks.slice(0, 2).join(', ')} and ${networks.length - 2} more`];
  const client = diagram.node(`client ${reachability} ${networks.join(',')}`, 'client', [CLIENTS[reachability], ...limits]);
  const door = drawDoor(diagram, way, marks);
  diagram.arrow(client, door, askedAt(way));

  for (const name of service === undefined ? [] : [service, ...otherServices]) {
    diagram.arrow(door, object(diagram, name, 'service', marks), askedOf(way));
  }
  for (const target of targets) {
    const pods = object(diagram, target.workload, 'pods', marks);
    const from = target.service === undefined ? door : object(diagram, target.service, 'service', marks);
    diagram.arrow(from, pods, endsAt(target));
  }
  if (service === undefined && targets.length === 0) {
    const nothing = diagram.node(`nothing ${nameText(opener)}${way.redirects ? ' redirects' : ''}`, 'pods', [way.redirects ? 'Another address' : 'Nothing that is known'], groupOf(opener));
    diagram.arrow(door, nothing, askedOf(way));
  }
}

/** What clients connect to first. */
function drawDoor(diagram: Diagram, way: WayIn, marks: Marks): string {
  const { opener, gateway, servedBy, address } = way;
  switch (way.way) {
    case WayInKind.NODE_PORT:
      return diagram.node('nodes', 'door', ['Every node']);
    case WayInKind.HOST_PORT:
      return diagram.node(`host ${address ?? ''}`, 'door', ['Node of the pod', ...(address === undefined ? [] : [address])]);
    case WayInKind.EXTERNAL_IP:
      return diagram.node(`address ${address ?? ''}`, 'door', ['External address', address ?? '']);
    case WayInKind.LOAD_BALANCER:
      return diagram.node(`balancer ${nameText(opener)}`, 'door', ['Load balancer', ...(address === undefined ? [] : [address])], groupOf(opener));
    default: {
      const shown = gateway ?? opener;
      const mark = marks.of(shown);
      const served = gateway === undefined && servedBy !== undefined ? [`class ${servedBy}`] : [];
      return diagram.node(`door ${nameText(shown)}`, 'door', [`${shown.kind} ${shown.name}`, ...served, ...found(mark)], groupOf(shown), mark?.severity);
    }
  }
}

function object(diagram: Diagram, name: ObjectName, shape: Shape, marks: Marks): string {
  const mark = marks.of(name);
  return diagram.node(nameText(name), shape, [`${name.kind} ${name.name}`, ...found(mark)], groupOf(name), mark?.severity);
}

function found(mark: Mark | undefined): string[] {
  return mark === undefined ? [] : [`${mark.severity} ${[...mark.ids].join(', ')}`];
}

function groupOf({ namespaceName }: ObjectName): string {
  return namespaceName === undefined ? 'Namespace that kubectl decides' : `Namespace ${namespaceName}`;
}

/** 'HTTPS 443 shop.example' */
function askedAt({ protocol, port, host, way }: WayIn): string {
  const chosen = way === WayInKind.NODE_PORT ? 'port chosen by Kubernetes' : '';
  return [protocol, port ?? chosen, host ?? ''].filter((part) => part !== '').join(' ');
}

/** 'Prefix shop.example/api', or the port of the Service. */
function askedOf({ path, host, pathMatch, narrowed, servicePort, protocol }: WayIn): string {
  if (path === undefined) {
    return servicePort === undefined ? '' : `${protocol} ${servicePort}`;
  }
  const match = pathMatch === 'Prefix' || pathMatch === undefined ? '' : `${pathMatch} `;
  return `${match}${host ?? ''}${path}${narrowed ? ' under conditions' : ''}`;
}

function endsAt({ containerPort, container, admitted }: WayInTarget): string {
  const place = [containerPort === undefined ? 'no such port' : `port ${containerPort}`, container ?? ''].filter((part) => part !== '').join(' ');
  return admitted === false ? `${place}, kept out by policy` : place;
}
