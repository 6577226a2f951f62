import { likelyProviders } from '../../graph/load-balancer-provider';
import { loadBalancerReach, sourceRangesOf } from '../../graph/load-balancer-reach';
import { PROVIDERS } from '../../providers/known-providers';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

/** Annotations and classes that say aloud that the address is public. */
const SAID = PROVIDERS.flatMap(({ publicMarks = [] }) => publicMarks);
const PUBLIC_CLASSES = new Set(PROVIDERS.flatMap(({ publicClasses = [] }) => publicClasses));

export const OPEN_TO_EVERYBODY: Check = {
  id: 'load-balancer/open-to-everybody',
  title: 'a load balancer admits every address without a word that says so',
  severity: Severity.WARNING,
  cause: 'Without source ranges most providers open the port to the whole internet.',
  fix: "list the networks as 'loadBalancerSourceRanges', '0.0.0.0/0' if everybody is meant, or make the address internal by the annotation of the provider",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer', 'https://github.com/aws/aws-cdk/issues/31344'],
  *find(graph) {
    for (const service of graph.services.filter(({ type }) => type === 'LoadBalancer')) {
      const { reachability } = loadBalancerReach(service);
      const { annotations, spec } = service.resource;
      const isSaid = SAID.some(([key, value]) => value.test(annotations.get(key) ?? '')) || PUBLIC_CLASSES.has(spec.text('loadBalancerClass') ?? '');
      if (service.ports.length > 0 && reachability === 'internet' && !isSaid && sourceRangesOf(service.resource).networks.length === 0) {
        const ports = someOf(service.ports, ({ number }) => `${number}`);
        const cloud = likelyProviders(service.resource).find(({ isPublic }) => isPublic);
        yield {
          at: service.resource,
          field: 'spec',
          message: cloud === undefined ? `opens ${ports} to the internet` : `opens ${ports} to the internet, as ${cloud.name} does unless something else is asked for`,
        };
      }
    }
  },
};
