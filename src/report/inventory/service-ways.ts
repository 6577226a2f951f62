import { addressCommand, getCommand, inUrl, NODE_ADDRESS } from './access';
import { clientsOutside } from './client';
import { ipReach } from './ip-reach';
import { openerOf, placeText } from './object-name';
import { listed, Reach, reach } from './reach';
import { targetsOf } from './targets';
import { endsTls } from '../../exposure/ended-tls';
import { Peer } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { loadBalancerReach } from '../../graph/load-balancer-reach';
import { Service, ServicePort } from '../../graph/service';
import { joined } from '../../text/joined';
import { Reachability, WayIn, WayInKind } from '../way-in';

/** From where clients come, and whom pods see: the same for all ports of a Service. */
interface Door {
  readonly from: Reach;
  readonly client: Peer;
}

function doorOf(service: Service, from: Reach): Door {
  return { from, client: clientsOutside(service, from) };
}

/** The ways in that a Service opens by itself: node ports, a load balancer, external addresses. */
export function serviceWays(graph: Graph, service: Service): WayIn[] {
  const { type } = service;
  if (type === 'ExternalName') {
    return [];
  }
  const ways: WayIn[] = [];
  if (type === 'LoadBalancer') {
    const balancer = doorOf(service, balancerReach(service));
    service.ports.forEach((port) => ways.push(balancerWay(graph, service, port, balancer)));
  }
  if (opensNodePorts(service)) {
    const nodes = doorOf(service, nodePortReach(service));
    service.ports.forEach((port, i) => ways.push(nodePortWay(graph, service, port, i, nodes)));
  }
  const addresses = externalIps(service);
  for (const address of addresses) {
    const external = doorOf(service, ipReach(address, `'externalIPs' ${address}`));
    service.ports.forEach((port) => ways.push(externalIpWay(graph, service, port, address, external)));
  }
  return ways;
}

/** Whether every node listens for it. */
export function opensNodePorts({ type, resource }: Service): boolean {
  return type === 'NodePort' || (type === 'LoadBalancer' && resource.spec.flag('allocateLoadBalancerNodePorts') !== false);
}

export function nodePortReach({ type }: Service): Reach {
  const whose = 'every node listens on it, and the manifests do not show who can reach the nodes';
  return reach(Reachability.UNKNOWN, type === 'NodePort' ? whose : `${whose}; the limits of the load balancer do not hold for it`);
}

export function balancerReach(service: Pick<Service, 'resource'>): Reach {
  const { reachability, networks, reason } = loadBalancerReach(service);
  return { reachability: reachability as Reachability, networks, reason };
}

/** A headless Service has none. */
function externalIps({ resource, isHeadless }: Service): string[] {
  const addresses = isHeadless ? [] : resource.spec.list('externalIPs');
  return [...new Set(addresses.filter((address): address is string => typeof address === 'string'))];
}

function nodePortWay(graph: Graph, service: Service, port: ServicePort, place: number, door: Door): WayIn {
  const { namespace, name } = service;
  const number = port.nodePort === undefined ? `$(${getCommand('service', namespace, name, `{.spec.ports[${place}].nodePort}`)})` : `${port.nodePort}`;
  const access = addressCommand(NODE_ADDRESS, number);
  return wayOf(graph, service, port, door, { way: WayInKind.NODE_PORT, clientPort: port.nodePort, access });
}

function balancerWay(graph: Graph, service: Service, port: ServicePort, door: Door): WayIn {
  const address = service.resource.spec.text('loadBalancerIP') || undefined;
  const command = getCommand('service', service.namespace, service.name, '{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}');
  const access = addressCommand(command, `${port.number}`);
  const way = wayOf(graph, service, port, door, { way: WayInKind.LOAD_BALANCER, clientPort: port.number, address, access });
  return { ...way, tls: way.tls || endsTls(service, port) };
}

function externalIpWay(graph: Graph, service: Service, port: ServicePort, address: string, door: Door): WayIn {
  const access = `${port.protocol.toLowerCase()}://${inUrl(address)}:${port.number}`;
  return wayOf(graph, service, port, door, { way: WayInKind.EXTERNAL_IP, clientPort: port.number, address, at: address, access });
}

/** What clients connect to. */
interface Place {
  readonly way: WayInKind;
  readonly clientPort?: number;
  readonly address?: string;
  /** What tells several places of one port apart in an id. */
  readonly at?: string;
  readonly access: string;
}

function wayOf(graph: Graph, service: Service, port: ServicePort, { from, client }: Door, { way, clientPort, address, at, access }: Place): WayIn {
  const { opener, constructPath, file } = openerOf(service.resource);
  return {
    id: joined(way, ' ', placeText(service.resource), ' ', port.number, '/', port.protocol, at === undefined ? '' : ` ${at}`),
    way,
    opener,
    reachability: from.reachability,
    networks: listed(from),
    reason: from.reason,
    protocol: port.protocol,
    port: clientPort,
    address,
    tls: isTls(port),
    service: opener,
    servicePort: port.number,
    targets: targetsOf(graph, service, port, client),
    access,
    constructPath,
    file,
  };
}

/** Only the Service itself can say that what is behind its port speaks TLS. */
function isTls({ appProtocol }: ServicePort): boolean {
  return appProtocol !== undefined && /^(https|tls|kubernetes\.io\/wss)$/i.test(appProtocol);
}
