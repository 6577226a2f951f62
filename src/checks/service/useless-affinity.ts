import { Resource } from '../../graph/resource';
import { AWS_CLASS, AWS_TYPE } from '../../providers/aws/facts';
import { Check } from '../check';
import { Severity } from '../severity';

export const USELESS_AFFINITY: Check = {
  id: 'service/useless-affinity',
  title: 'the session affinity of a Service does not reach the clients',
  severity: Severity.WARNING,
  cause: 'A controller connects to the pods itself, or all clients have its address: the affinity of the Service binds no client to a pod.',
  fix: 'ask the controller for affinity by cookie',
  links: [
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/',
  ],
  *find(graph) {
    for (const service of graph.services) {
      const { resource: at } = service;
      if (service.type === 'LoadBalancer' && at.spec.text('sessionAffinity') === 'ClientIP' && isOfOlderAws(at)) {
        yield {
          at,
          field: 'spec.sessionAffinity',
          message: 'is ClientIP, for which the cloud provider of AWS makes no load balancer, and the AWS Load Balancer Controller does',
          fix: `write 'loadBalancerClass: ${AWS_CLASS}', or leave the affinity out`,
        };
      }
      const [route] = graph.backendsOf(service);
      if (route !== undefined && service.resource.spec.text('sessionAffinity') === 'ClientIP') {
        yield {
          at: service.resource,
          field: 'spec.sessionAffinity',
          message: `is ClientIP, but requests come by ${route.resource}, whose controller is the only client`,
          related: [route.resource],
        };
      }
    }
  },
};

/** Where no class names the AWS Load Balancer Controller, the older provider answers to this type. */
function isOfOlderAws({ spec, annotations }: Resource): boolean {
  return !spec.text('loadBalancerClass') && annotations.get(AWS_TYPE) === 'nlb';
}
