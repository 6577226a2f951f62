import { ChangeKind, Difference } from './way-in-change';
import { NetworkPolicy, PolicyPeer, PolicyRule } from '../../graph/network-policy';
import { NetworkSet } from '../../graph/network-set';

const EVERYBODY = ['0.0.0.0/0', '::/0', 'pods of every namespace'];

/** Whether a network policy lets in more than before; nothing if it lets in the same. */
export function policyEffect(before: NetworkPolicy, after: NetworkPolicy): Difference['effect'] | undefined {
  const [was, is] = [admittedByPorts(before), admittedByPorts(after)];
  const widens = [...is].some(([ports, clients]) => !contains(was.get(ports) ?? was.get(ALL_PORTS), clients));
  const narrows = [...was].some(([ports, clients]) => !contains(is.get(ports) ?? is.get(ALL_PORTS), clients));
  return widens ? ChangeKind.WIDENED : narrows ? ChangeKind.NARROWED : undefined;
}

const ALL_PORTS = '';

function admittedByPorts({ ingress }: NetworkPolicy): Map<string, NetworkSet> {
  const clients = new Map<string, string[]>();
  for (const rule of ingress) {
    const ports = portsText(rule);
    const known = clients.get(ports) ?? [];
    const admitted = rule.peers.length === 0 ? EVERYBODY : rule.peers.map(peerText);
    admitted.forEach((text) => known.push(text));
    clients.set(ports, known);
  }
  return new Map([...clients].map(([ports, all]) => [ports, new NetworkSet(all)]));
}

function contains(outer: NetworkSet | undefined, inner: NetworkSet): boolean {
  return outer !== undefined && (outer.contains(inner) || outer.contains(new NetworkSet(EVERYBODY)));
}

function portsText({ ports }: PolicyRule): string {
  return ports.map(({ port, endPort, protocol }) => `${protocol} ${port ?? 'all'}-${endPort ?? ''}`).sort().join(',');
}

function peerText({ ipBlock, except, namespaces, pods }: PolicyPeer): string {
  if (ipBlock !== undefined) {
    return except.length === 0 ? ipBlock : `${ipBlock} except ${[...except].sort().join(',')}`;
  }
  return `pods ${pods?.toString() ?? ''} of namespaces ${namespaces?.toString() ?? 'its own'}`;
}
