import { sourceRangesOf } from '../../../graph/load-balancer-reach';
import { Cidr, cidrContains, parseCidr } from '../../../rules/formats/cidr';
import { Check } from '../../check';
import { Severity } from '../../severity';

interface Range {
  readonly text: string;
  readonly cidr: Cidr;
}

/** Nobody has a wider network: who lists one lets in strangers. */
const NETWORK_OF_ONE_OWNER = { IPv4: 8, IPv6: 16 };
const NAMED = 3;

/** */
export const WIDEST_RANGE_WINS: Check = {
  id: 'X-31',
  title: 'a source range of a load balancer holds the other ones',
  severity: Severity.ERROR,
  cause: 'Ranges add up: the narrower ones look like a limit and are none.',
  fix: 'remove the wide range, or the narrow ones if everybody in the wide one is meant',
  links: ['https://kubernetes.io/docs/tasks/access-application-cluster/configure-cloud-provider-firewall/'],
  *find(graph) {
    for (const { resource, type } of graph.services) {
      if (type !== 'LoadBalancer') {
        continue;
      }
      const { networks, field } = sourceRangesOf(resource);
      for (const { range, held } of holders(networks)) {
        const others = held.slice(0, NAMED).join(', ') + (held.length > NAMED ? ', ...' : '');
        yield {
          at: resource,
          field,
          message: `has ${range.text}, which holds ${others} too`,
          severity: range.cidr.prefix < NETWORK_OF_ONE_OWNER[range.cidr.family] ? Severity.ERROR : Severity.WARNING,
        };
      }
    }
  },
};

/** The outermost ranges that hold others, with these. */
function holders(networks: readonly string[]): Array<{ readonly range: Range; readonly held: string[] }> {
  const ranges = [...new Set(networks)].map((text) => ({ text, cidr: parseCidr(text) })).filter((range): range is Range => range.cidr !== undefined);
  // In the order of addresses, a range stands right before all that it holds.
  ranges.sort((one, other) => compare(one.cidr, other.cidr));
  const found: Array<{ readonly range: Range; readonly held: string[] }> = [];
  for (const range of ranges) {
    const last = found[found.length - 1];
    if (last !== undefined && cidrContains(last.range.cidr, range.cidr)) {
      last.held.push(range.text);
    } else {
      found.push({ range, held: [] });
    }
  }
  return found.filter(({ held }) => held.length > 0);
}

function compare(one: Cidr, other: Cidr): number {
  const place = one.bytes.findIndex((byte, i) => byte !== other.bytes[i]);
  return one.bytes.length - other.bytes.length || (place < 0 ? one.prefix - other.prefix : one.bytes[place] - other.bytes[place]);
}
