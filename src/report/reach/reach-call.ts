import { shellQuoted } from './shell-word';
import { urlHost, urlPath } from '../inventory/access';
import { requestPath } from '../inventory/request-path';
import { printable } from '../printable';
import { WayIn, WayInKind } from '../way-in';

/** What kubectl calls the kinds whose pods can be found by the labels that they select. */
const SELECTING: ReadonlyMap<string, string> = new Map([
  ['Deployment', 'deployments.apps'],
  ['StatefulSet', 'statefulsets.apps'],
  ['DaemonSet', 'daemonsets.apps'],
  ['ReplicaSet', 'replicasets.apps'],
  ['Job', 'jobs.batch'],
  ['Pod', 'pods'],
]);

/** The line of the script that checks a way in; all that comes from manifests is in quotes. */
export function reachCall(way: WayIn): string {
  const words = callOf(way);
  return typeof words === 'string'
    ? `skip ${[way.id, words].map(printable).map(shellQuoted).join(' ')}`
    : `check ${[way.reachability, printable(way.id), ...words].map(shellQuoted).join(' ')}`;
}

const NO_PORT = 'its Service has no port that there can be';

/** A function and its words, or why nothing can be tried. */
function callOf(way: WayIn): string[] | string {
  const { opener, port, protocol, service, servicePort, address = '' } = way;
  const namespace = opener.namespaceName ?? '';
  switch (way.way) {
    case WayInKind.NODE_PORT:
      return servicePort === undefined ? NO_PORT : ['node_port', namespace, opener.name, `${servicePort}`, protocol, `${port ?? ''}`];
    case WayInKind.LOAD_BALANCER:
      return port === undefined ? NO_PORT : ['load_balancer', namespace, opener.name, `${port}`, protocol];
    case WayInKind.EXTERNAL_IP:
      return port === undefined ? NO_PORT : ['external_ip', namespace, service?.name ?? '', `${port}`, protocol, address];
    case WayInKind.HOST_PORT: {
      const resource = SELECTING.get(opener.kind);
      if (port === undefined) {
        return 'no container declares the ports that it listens on';
      }
      return resource === undefined
        ? `the pods of a ${opener.kind} cannot be told by their labels`
        : ['host_port', namespace, `${resource}/${opener.name}`, `${port}`, protocol, address];
    }
    default:
      return siteCall(way);
  }
}

const FUNCTIONS: Readonly<Partial<Record<WayInKind, string>>> = {
  [WayInKind.INGRESS]: 'ingress',
  [WayInKind.HTTP_ROUTE]: 'http_route',
  [WayInKind.HTTP_PROXY]: 'http_proxy',
};

function siteCall({ way, opener, gateway, tls, host, port, path, pathMatch, narrowed, service }: WayIn): string[] | string {
  if (narrowed) {
    return 'it takes only requests with certain methods, headers or queries';
  }
  if (pathMatch === 'RegularExpression') {
    return 'its path is an expression, for which no request can be derived';
  }
  if (path === undefined) {
    return 'it passes connections on without HTTP';
  }
  if (port === undefined) {
    return 'the manifests do not show the port of its listener';
  }
  const asked = gateway ?? opener;
  // Any name under a wildcard will do.
  const name = host === undefined ? '' : urlHost(host.replace(/^\*(?=\.)/, 'reach-check'));
  return [
    FUNCTIONS[way]!,
    asked.namespaceName ?? '',
    asked.name,
    tls ? 'https' : 'http',
    name,
    `${port}`,
    urlPath(requestPath(path, pathMatch)),
    service?.namespaceName ?? '',
    service?.name ?? '',
  ];
}
