import { AllowedClients, AwsTargetType, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('no node ports for instances', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE }),
    allocateLoadBalancerNodePorts: false,
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'allocateLoadBalancerNodePorts' must not be false, because the AWS Load Balancer Controller reaches instance targets by their node ports, got false; leave it out, or use 'AwsTargetType.IP'"
  `);
});
