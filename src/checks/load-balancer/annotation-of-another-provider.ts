import { providerOfClass, providersOfAnnotations } from '../../graph/load-balancer-provider';
import { Resource } from '../../graph/resource';
import { AWS_CLASS, AWS_SCHEME, AWS_TARGET_TYPE, AWS_TYPE } from '../../providers/aws/facts';
import { Check } from '../check';
import { Severity } from '../severity';

/** What only the AWS Load Balancer Controller heeds. */
const OF_THE_CONTROLLER = [AWS_SCHEME, AWS_TARGET_TYPE];

export const ANNOTATION_OF_ANOTHER_PROVIDER: Check = {
  id: 'load-balancer/annotation-of-another-provider',
  title: 'a load balancer has annotations for another provider than the one that serves it',
  severity: Severity.WARNING,
  cause: 'A provider ignores what is for another one: a limit that looks set is not.',
  fix: 'keep the annotations of the provider that serves it',
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/#configuration',
  ],
  *find(graph) {
    for (const { resource, type } of graph.services) {
      if (type !== 'LoadBalancer') {
        continue;
      }
      const annotated = providersOfAnnotations(resource);
      const served = providerOfClass(resource);
      const others = annotated.filter((provider) => provider !== served).map(({ name }) => name).join(' and ');
      if (served !== undefined && others !== '') {
        yield { at: resource, field: 'metadata.annotations', message: `has annotations for ${others}, and its 'loadBalancerClass' is served by ${served.name}` };
      } else if (annotated.length > 1) {
        yield { at: resource, field: 'metadata.annotations', message: `has annotations for ${others}` };
      }
      const ignored = isForOlderAws(resource) ? OF_THE_CONTROLLER.find((key) => resource.annotations.has(key)) : undefined;
      if (ignored !== undefined) {
        yield {
          at: resource,
          field: `metadata.annotations[${ignored}]`,
          message: `is ${resource.annotations.get(ignored)}, which only the AWS Load Balancer Controller heeds, and '${AWS_TYPE}: nlb' asks for the older one`,
          fix: `write 'loadBalancerClass: ${AWS_CLASS}' in place of that annotation`,
          // The controller may be installed so that it takes all new balancers, whatever they say.
          severity: Severity.INFO,
        };
      }
    }
  },
};

function isForOlderAws(resource: Resource): boolean {
  return !resource.spec.text('loadBalancerClass') && resource.annotations.get(AWS_TYPE) === 'nlb';
}
