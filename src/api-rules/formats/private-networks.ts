/**
 * The networks that no address of the internet is in.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc1918#section-3
 */
export const PRIVATE_NETWORKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
