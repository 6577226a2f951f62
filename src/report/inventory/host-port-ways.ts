import { addressCommand, hostAddress, inUrl } from './access';
import { guards } from './guards';
import { ipReach } from './ip-reach';
import { objectName, openerOf, placeText } from './object-name';
import { reach, Reach } from './reach';
import { ANYBODY } from '../../graph/admission';
import { Container, ContainerPort } from '../../graph/container';
import { Graph } from '../../graph/graph';
import { declaredPort } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { joined } from '../../text/joined';
import { Reachability, WayIn, WayInKind } from '../way-in';

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** The ports of nodes that the pods of a workload listen on themselves. */
export function hostPortWays(graph: Graph, workload: Workload): WayIn[] {
  const { resource, containers, isOnHostNetwork, labels } = workload;
  const ports: PortOfNode[] = [];
  for (const container of containers) {
    for (const declared of container.ports) {
      const port = declared.fields.whole('hostPort') || (isOnHostNetwork ? declared.number : undefined);
      if (port !== undefined) {
        ports.push({ port, container, declared });
      }
    }
  }
  if (ports.length === 0 && !isOnHostNetwork) {
    return [];
  }
  const addressOfNode = hostAddress(resource, labels);
  return ports.length === 0 ? [undeclaredWay(workload, addressOfNode)] : ports.map((port) => hostPortWay(graph, workload, port, addressOfNode));
}

interface PortOfNode {
  readonly port: number;
  readonly container: Container;
  readonly declared: ContainerPort;
}

function hostPortWay(graph: Graph, workload: Workload, { port, container, declared }: PortOfNode, addressOfNode: string): WayIn {
  const { resource, isOnHostNetwork } = workload;
  const hostIP = declared.fields.text('hostIP') || undefined;
  const address = hostIP === undefined || ANY_ADDRESS.has(hostIP) ? undefined : hostIP;
  const field = isOnHostNetwork ? 'hostNetwork' : 'hostPort';
  const from = address === undefined ? reachOfNodes(field) : ipReach(address, `'hostIP' ${address}`);
  const { opener, constructPath, file } = openerOf(resource);
  const { policies, admitted } = guards(graph, workload, declaredPort(container, declared), declared.protocol, ANYBODY);
  const place = address === undefined ? '' : `${address} `;
  return {
    id: joined(WayInKind.HOST_PORT, ' ', resource.kind, ' ', placeText(resource), ' ', place, port, '/', declared.protocol),
    way: WayInKind.HOST_PORT,
    opener,
    reachability: from.reachability,
    reason: from.reason,
    protocol: declared.protocol,
    port,
    address,
    tls: false,
    targets: [{ workload: opener, container: container.name, containerPort: declared.number, policies, admitted }],
    access:
      address === undefined
        ? addressCommand(addressOfNode, `${port}`)
        : `${declared.protocol.toLowerCase()}://${inUrl(address)}:${port}`,
    constructPath,
    file,
  };
}

/** A pod in the network of its node can listen on any port of it, declared or not. */
function undeclaredWay({ resource }: Workload, addressOfNode: string): WayIn {
  return {
    id: `${WayInKind.HOST_PORT} ${resource.kind} ${placeText(resource)}`,
    way: WayInKind.HOST_PORT,
    ...openerOf(resource),
    reachability: Reachability.UNKNOWN,
    reason: "by 'hostNetwork', and no container declares the ports that it listens on, if any",
    protocol: 'TCP',
    tls: false,
    targets: [{ workload: objectName(resource), admitted: true }],
    access: addressOfNode,
  };
}

function reachOfNodes(field: string): Reach {
  return reach(Reachability.UNKNOWN, `by '${field}', the node of each pod listens on it, and the manifests do not show who can reach the nodes`);
}
