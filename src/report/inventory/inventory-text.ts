import { countText, Inventory, notUnderstoodText } from './listed-ways';
import { nameText, NO_PODS } from './object-name';
import { guardText } from '../guard-text';
import { linesOf, Parts } from '../parts';
import { printable } from '../printable';
import { Reachability, WayIn, WayInTarget } from '../way-in';

const FROM: Readonly<Record<Reachability, string>> = {
  [Reachability.INTERNET]: 'from the internet',
  [Reachability.NETWORKS]: 'from listed networks',
  [Reachability.PRIVATE]: 'from the private network',
  [Reachability.CLUSTER]: 'from the cluster only',
  [Reachability.UNKNOWN]: 'not known from where',
};

/** For people, in a terminal. */
export function inventoryText(inventory: Inventory): Parts {
  return linesOf(lines(inventory));
}

function* lines(inventory: Inventory): Iterable<string> {
  for (const way of inventory.ways) {
    yield* wayLines(way);
    yield '';
  }
  for (const one of inventory.notUnderstood) {
    yield `not understood: ${printable(notUnderstoodText(one))}`;
  }
  yield* [...(inventory.notUnderstood.length === 0 ? [] : ['']), countText(inventory)];
}

function wayLines(way: WayIn): string[] {
  const { id, reachability, networks = [], reason, tls, tlsSecret, plainHttp, servedBy, access, targets, constructPath, file } = way;
  const from = networks.length === 0 ? FROM[reachability] : `from ${networks.join(', ')}`;
  const details = [
    `${from}: ${reason}`,
    ...(tls ? [`TLS${tlsSecret === undefined ? '' : ` with the certificate of Secret ${tlsSecret}`}`] : []),
    ...(plainHttp === undefined ? [] : [`plain HTTP ${plainHttp}`]),
    ...(servedBy === undefined ? [] : [`served by ${servedBy}`]),
    ...(targets.length === 0 ? [withoutTargets(way)] : targets.map((target) => `to ${targetText(target)}`)),
    access,
    ...(constructPath === undefined ? [] : [`construct ${constructPath}`]),
    ...(file === undefined ? [] : [`in ${file}`]),
  ];
  return [printable(id), ...details.map((detail) => `  ${printable(detail)}`)];
}

function withoutTargets({ redirects, service, servicePort }: WayIn): string {
  if (service === undefined) {
    return redirects ? 'sends clients to another address' : 'leads to nothing';
  }
  return `to ${nameText(service)}${servicePort === undefined ? '' : `, port ${servicePort}`}, ${NO_PODS}`;
}

function targetText({ workload, container, containerPort, policies = [], admitted }: WayInTarget): string {
  const port = containerPort === undefined ? '' : `, port ${containerPort}`;
  const guard = guardText(policies);
  const closed = admitted === false ? ', which does not let it in' : '';
  return `${nameText(workload)}${container === undefined ? '' : `, container ${container}`}${port}${guard}${closed}`;
}
