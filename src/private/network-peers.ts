import { Peer } from './exposed-pods';
import { TargetCluster } from '../target-cluster';

/**
 * Any client outside of the cluster, and the nodes: every address that is not
 * known to be a pod's.
 */
export function outside(cluster: TargetCluster): Peer[] {
  return [anyAddress('0.0.0.0/0', cluster.podCidrs.filter((cidr) => !cidr.includes(':'))),
    anyAddress('::/0', cluster.podCidrs.filter((cidr) => cidr.includes(':')))];
}

function anyAddress(cidr: string, except: string[]): Peer {
  return { ipBlock: { cidr, ...(except.length > 0 ? { except } : {}) } };
}

/**
 * Clients of the given networks.
 */
export function networks(cidrs: string[]): Peer[] {
  return cidrs.map((cidr) => ({ ipBlock: { cidr } }));
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
