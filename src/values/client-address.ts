/**
 * How a controller knows the addresses of clients, which its lists of clients are compared with.
 */
export enum ClientAddress {
  /** Connections keep it: nothing between clients and the controller puts an address of its own in its place. */
  PRESERVED = 'preserved',

  /** The load balancer in front of the controller sends it by the PROXY protocol. */
  PROXY_PROTOCOL = 'proxy-protocol',

  /** Forwarders in front of the controller, which it trusts, send it in a header of each request. */
  FORWARDED = 'forwarded',

  /** It does not: all clients come from addresses of nodes, or of a load balancer. */
  HIDDEN = 'hidden',
}
