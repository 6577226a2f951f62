import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test.each([
  ['aws-load-balancer-security-groups', 'sg-1', LoadBalancerProvider.awsLoadBalancerController()],
  ['azure-allowed-service-tags', 'Internet', LoadBalancerProvider.azure()],
  ['azure-allowed-ip-ranges', '0.0.0.0/0', LoadBalancerProvider.azure()],
  ['azure-pls-create', 'true', LoadBalancerProvider.azure()],
  ['azure-pls-create', 'true', LoadBalancerProvider.generic()],
  ['load-balancer-source-ranges', '0.0.0.0/0', LoadBalancerProvider.gke()],
  ['aws-load-balancer-security-groups', 'sg-1', LoadBalancerProvider.generic()],
])('others are admitted by the annotation %s', (name, value, provider) => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart), port: 80, allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider, annotations: { [`service.beta.kubernetes.io/${name}`]: value },
  }));
  expect(text).toMatch(new RegExp(`^invalid ExternalLoadBalancer:\n  \\[test/Api\\] 'annotations\\[service.beta.kubernetes.io/${name}\\]' must not contradict 'allowedClients', because [^\n]*, got "${value}"; leave it out, or change 'allowedClients'$`));
});
