import { Duration } from 'cdk8s';
import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a health check every second and a half', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.awsLoadBalancerController(),
    healthCheck: { interval: Duration.millis(1500), unhealthyThreshold: 1 },
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'healthCheck.interval' must be a whole number of seconds from 5 to 300, got 1.5; write for example 'Duration.seconds(10)'
      [test/Api] 'healthCheck.unhealthyThreshold' must be a whole number from 2 to 10, got 1; write for example 3"
  `);
});
