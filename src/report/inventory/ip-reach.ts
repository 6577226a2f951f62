import { Reach, reach } from './reach';
import { cidrContains, parseCidr } from '../../rules/formats/cidr';
import { parseIp } from '../../rules/formats/ip';
import { Reachability } from '../way-in';

/** Networks that the internet does not route. */
export const PRIVATE_NETWORKS: readonly string[] = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
];

const PRIVATE = PRIVATE_NETWORKS.map((network) => parseCidr(network)!);
const LOOPBACK = ['127.0.0.0/8', '::1/128'].map((network) => parseCidr(network)!);

/** From where an IP address can be reached. */
export function ipReach(address: string, what: string): Reach {
  const bytes = parseIp(address);
  if (bytes === undefined) {
    return reach(Reachability.UNKNOWN, `${what} is no IP address`);
  }
  const one = { family: bytes.length === 4 ? ('IPv4' as const) : ('IPv6' as const), bytes, prefix: bytes.length * 8 };
  if (LOOPBACK.some((network) => cidrContains(network, one))) {
    return reach(Reachability.CLUSTER, `${what} is the node's own`);
  }
  return PRIVATE.some((network) => cidrContains(network, one))
    ? reach(Reachability.PRIVATE, `${what} is in a private network`)
    : reach(Reachability.INTERNET, `${what} is a public address`);
}
