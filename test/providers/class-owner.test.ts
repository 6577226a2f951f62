import { exposedBy } from './exposed-by';
import { LoadBalancerProvider } from '../../src';

test.each<[string, LoadBalancerProvider, string, string]>([
  ['AWS', LoadBalancerProvider.awsLoadBalancerController(), 'networking.gke.io/l4-regional-external', 'GKE'],
  ['Azure', LoadBalancerProvider.azure(), 'service.k8s.aws/nlb', 'AWS'],
  ['MetalLB', LoadBalancerProvider.metalLB(), 'service.k8s.aws/nlb', 'AWS'],
])('%s refuses a class of another provider', (own, provider, loadBalancerClass, owner) => {
  expect(exposedBy(provider).problems({ loadBalancerClass })).toEqual([expect.stringContaining(
    `'loadBalancerClass' must not be one of ${owner}, which does not read what is written for ${own}, got "${loadBalancerClass}"; leave it out, or name the provider that has this class`,
  )]);
});

test.each<[string, LoadBalancerProvider, string]>([
  ['AWS', LoadBalancerProvider.awsLoadBalancerController(), 'eks.amazonaws.com/nlb'],
  ['AWS', LoadBalancerProvider.awsLoadBalancerController(), 'example.com/lb'],
  ['MetalLB', LoadBalancerProvider.metalLB(), 'metallb.io/metallb'],
  ['the generic provider', LoadBalancerProvider.generic(), 'io.cilium/l2-announcer'],
])('%s takes a class of its own or of nobody (%#)', (_, provider, loadBalancerClass) => {
  expect(exposedBy(provider).spec({ loadBalancerClass }).loadBalancerClass).toBe(loadBalancerClass);
});

test.each([['service.k8s.aws/nlb', 'AWS'], ['networking.gke.io/l4-regional-internal', 'GKE']])('the generic provider refuses %s, which decides where the address is', (loadBalancerClass, owner) => {
  expect(exposedBy(LoadBalancerProvider.generic()).problems({ loadBalancerClass })).toEqual([expect.stringContaining(
    `'loadBalancerClass' must not be one of ${owner} for the generic provider, which does not say whether the address is on the internet`,
  )]);
});
