import { Group, keyOf } from './group';
import { Severity } from '../../checks/severity';
import { ReportedFinding } from '../findings/reported-finding';
import { Reachability, WayIn, WayInKind, WayInTarget } from '../way-in';

/** A box of the picture. */
export interface Box {
  readonly column: 0 | 1 | 2 | 3;
  /** The middle, in rows; boxes of several rows stand between them. */
  readonly row: number;
  readonly title: string;
  readonly detail: string;
  /** How the box looks: what it is, or from where it can be reached. */
  readonly look: string;
  /** The worst that was found at it. */
  readonly severity?: Severity;
}

/** An arrow from a box to a box. */
export interface Arrow {
  readonly from: Box;
  readonly to: Box;
  readonly label: string;
  readonly isBlocked: boolean;
}

export interface Drawing {
  readonly rows: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

const CLIENTS: Readonly<Record<Reachability, string>> = {
  [Reachability.INTERNET]: 'Internet',
  [Reachability.NETWORKS]: 'Listed networks',
  [Reachability.PRIVATE]: 'Private network',
  [Reachability.CLUSTER]: 'Cluster',
  [Reachability.UNKNOWN]: 'Not known',
};

const DOORS: Readonly<Record<WayInKind, string>> = {
  [WayInKind.NODE_PORT]: 'Every node',
  [WayInKind.LOAD_BALANCER]: 'Load balancer',
  [WayInKind.EXTERNAL_IP]: 'External address',
  [WayInKind.HOST_PORT]: "The pod's node",
  [WayInKind.INGRESS]: 'Ingress',
  [WayInKind.HTTP_ROUTE]: 'HTTPRoute',
  [WayInKind.HTTP_PROXY]: 'HTTPProxy',
};

/** The way of the packets: client, door, Service, pods; one row for each way in. */
export function drawingOf(group: Group, findings: ReadonlyMap<string, Severity>): Drawing {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const put = (box: Box): Box => {
    boxes.push(box);
    return box;
  };
  const rows = Math.max(group.ways.length, group.targets.length, 1);
  const service = group.service && put({
    column: 2,
    row: (rows - 1) / 2,
    title: group.service.name,
    detail: 'Service',
    look: 'service',
    severity: findings.get(objectText(group.service)),
  });
  const pods = new Map(group.targets.map((target, i) => [
    targetKey(target),
    put({
      column: 3,
      row: (i + 0.5) * (rows / group.targets.length) - 0.5,
      title: target.workload.name,
      detail: `${target.workload.kind}${target.container === undefined || target.container === target.workload.name ? '' : `, ${target.container}`}`,
      look: 'pods',
      severity: findings.get(objectText(target.workload)),
    }),
  ]));
  const behind = new Map<string, Arrow>();
  group.ways.forEach((way, i) => {
    const row = (i + 0.5) * (rows / group.ways.length) - 0.5;
    const client = put({ column: 0, row, title: CLIENTS[way.reachability], detail: clientDetail(way), look: way.reachability });
    const door = put({
      column: 1,
      row,
      title: DOORS[way.way],
      detail: doorDetail(way),
      look: 'door',
      severity: findings.get(objectText(way.opener)),
    });
    arrows.push({ from: client, to: door, label: arrowLabel(way), isBlocked: false });
    if (service !== undefined) {
      arrows.push({ from: door, to: service, label: way.path === undefined ? portText(way.servicePort) : `${way.path} ${portText(way.servicePort)}`, isBlocked: false });
    }
    for (const target of way.targets) {
      const pod = pods.get(targetKey(target))!;
      // What one way shares with others is open as long as it is for one of them.
      const isBlocked = target.admitted === false && (behind.get(targetKey(target))?.isBlocked ?? true);
      const arrow = { from: service ?? door, to: pod, label: portText(target.containerPort), isBlocked };
      if (service === undefined) {
        arrows.push(arrow);
      } else {
        behind.set(targetKey(target), arrow);
      }
    }
  });
  return { rows, boxes, arrows: [...arrows, ...behind.values()] };
}

export function objectText({ kind, namespaceName, name }: WayIn['opener']): string {
  return `${kind} ${namespaceName === undefined ? '' : `${namespaceName}/`}${name}`;
}

/** The worst severity for each object that something was found at. */
export function worstByObject(findings: readonly ReportedFinding[]): Map<string, Severity> {
  const order = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.FATAL];
  const worst = new Map<string, Severity>();
  for (const { object, severity, acknowledgedBecause } of findings) {
    if (object !== undefined && acknowledgedBecause === undefined && order.indexOf(severity) > order.indexOf(worst.get(object) ?? Severity.INFO)) {
      worst.set(object, severity);
    }
  }
  return worst;
}

function targetKey({ workload, container, containerPort }: WayInTarget): string {
  return `${keyOf(workload)} ${container} ${containerPort}`;
}

function clientDetail({ networks = [], reachability }: WayIn): string {
  if (networks.length === 0) {
    return reachability === Reachability.UNKNOWN ? 'the controller decides' : '';
  }
  return networks.length === 1 ? networks[0] : `${networks[0]} and ${networks.length - 1} more`;
}

function doorDetail({ way, opener, host, servedBy, port, redirects }: WayIn): string {
  switch (way) {
    case WayInKind.NODE_PORT:
      return port === undefined ? 'port chosen by Kubernetes' : `port ${port}`;
    case WayInKind.LOAD_BALANCER:
    case WayInKind.EXTERNAL_IP:
    case WayInKind.HOST_PORT:
      return portText(port);
    default:
      return [host ?? 'every host', servedBy === undefined ? opener.name : `by ${servedBy}`, ...(redirects ? ['to another address'] : [])].join(', ');
  }
}

function arrowLabel({ protocol, port }: WayIn): string {
  return port === undefined ? protocol : `${protocol} ${port}`;
}

function portText(port: number | undefined): string {
  return port === undefined ? '' : `:${port}`;
}
