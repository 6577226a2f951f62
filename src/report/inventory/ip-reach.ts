import { Reach, reach } from './reach';
import { cidrContains, hostNetwork, parseCidr } from '../../api-rules/formats/cidr';
import { isPrivate } from '../../graph/private-network';
import { Reachability } from '../way-in';

const LOOPBACK = ['127.0.0.0/8', '::1/128'].map((network) => parseCidr(network)!);

/** From where an IP address can be reached. */
export function ipReach(address: string, what: string): Reach {
  const host = hostNetwork(address);
  if (host === undefined) {
    return reach(Reachability.UNKNOWN, `${what} is no IP address`);
  }
  if (LOOPBACK.some((network) => cidrContains(network, host))) {
    return reach(Reachability.CLUSTER, `${what} is the node's own`);
  }
  return isPrivate(host)
    ? reach(Reachability.PRIVATE, `${what} is in a private network`)
    : reach(Reachability.INTERNET, `${what} is a public address`);
}
