/**
 * A version of the Internet Protocol.
 */
export enum IPFamily {
  /** IPv4. */
  IPV4 = 'IPv4',

  /** IPv6. */
  IPV6 = 'IPv6',
}

/**
 * How many IP families a Service gets addresses of.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services
 */
export enum IPFamilyPolicy {
  /** One address, of the first family of the cluster or of `ipFamilies`. */
  SINGLE_STACK = 'SingleStack',

  /** Both families on a dual-stack cluster, else one. */
  PREFER_DUAL_STACK = 'PreferDualStack',

  /** Both families, refused by a cluster that has only one. */
  REQUIRE_DUAL_STACK = 'RequireDualStack',
}
