/** Lists the networks of clients for any provider, where `loadBalancerSourceRanges` lists none. */
export const SOURCE_RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';
