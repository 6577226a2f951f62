/**
 * Which pods a node may hand a connection to.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-policies
 */
export enum TrafficPolicy {
  /**
   * Pods on every node. For traffic from outside the pod sees the address of a
   * node, not that of the client.
   */
  CLUSTER = 'Cluster',

  /**
   * Pods on the same node only. The pod sees the address of the client; a node
   * without a ready pod does not answer.
   */
  LOCAL = 'Local',
}
