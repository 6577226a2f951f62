import { Peer } from './exposed-pods';
import { cidrContains, parseCidr } from '../api-rules/formats/cidr';
import { TargetCluster } from '../values/target-cluster';

/**
 * Any client outside of the cluster, and the nodes.
 */
export function outside(cluster: TargetCluster): Peer[] {
  return networks(['0.0.0.0/0', '::/0'], cluster);
}

/**
 * Clients of the given networks, but for addresses that are known to be a pod's.
 */
export function networks(cidrs: string[], { podCidrs }: TargetCluster): Peer[] {
  return cidrs.map((cidr) => {
    const except = podCidrs.filter((pods) => pods !== cidr && contains(cidr, pods));
    return { ipBlock: { cidr, ...(except.length > 0 ? { except } : {}) } };
  });
}

function contains(outer: string, inner: string): boolean {
  const [a, b] = [parseCidr(outer), parseCidr(inner)];
  return a !== undefined && b !== undefined && cidrContains(a, b);
}

/**
 * Pods of a namespace, all or those with the given labels.
 *
 * The label is set by the API server on every namespace.
 */
export function podsOfNamespace(namespace: string, labels: { readonly [key: string]: string } = {}): Peer {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(Object.keys(labels).length > 0 ? { podSelector: { matchLabels: labels } } : {}),
  };
}
