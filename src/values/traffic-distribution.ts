/**
 * Which pods are preferred as long as they are ready.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#traffic-distribution
 */
export enum TrafficDistribution {
  /**
   * Pods in the zone of the client. Emitted as `PreferSameZone`, or as its
   * older name `PreferClose` while the lowest Kubernetes version is below 1.34.
   */
  PREFER_SAME_ZONE = 'PreferSameZone',

  /**
   * Pods on the node of the client. Needs Kubernetes 1.34.
   */
  PREFER_SAME_NODE = 'PreferSameNode',
}
