import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('an IP address where AWS has the id of an Elastic IP', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.awsLoadBalancerController(),
    staticAddresses: ['203.0.113.10'],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'staticAddresses[0]' must be the id of an Elastic IP allocation for the AWS Load Balancer Controller, got "203.0.113.10"; write for example 'eipalloc-0123456789abcdef0', one for each subnet"
  `);
});
