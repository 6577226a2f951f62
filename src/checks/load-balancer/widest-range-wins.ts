import { holdersOf } from '../../api-rules/formats/held-networks';
import { sourceRangesOf } from '../../graph/load-balancer-reach';
import { Check } from '../check';
import { Severity } from '../severity';

/** Nobody has a wider network: who lists one lets in strangers. */
const NETWORK_OF_ONE_OWNER = { IPv4: 8, IPv6: 16 };
const NAMED = 3;

export const WIDEST_RANGE_WINS: Check = {
  id: 'load-balancer/widest-range-wins',
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
      for (const { text, cidr, held } of holdersOf(networks)) {
        const others = held.slice(0, NAMED).join(', ') + (held.length > NAMED ? ', ...' : '');
        yield {
          at: resource,
          field,
          message: `has ${text}, which holds ${others} too`,
          severity: cidr.prefix < NETWORK_OF_ONE_OWNER[cidr.family] ? Severity.ERROR : Severity.WARNING,
        };
      }
    }
  },
};
