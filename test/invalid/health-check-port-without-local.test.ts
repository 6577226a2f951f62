import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a port for the health check of nodes that all answer', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.generic(),
    healthCheckNodePort: 30100,
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'healthCheckNodePort' must not be set unless 'type' is LoadBalancer and 'externalTrafficPolicy' is Local, got 30100; remove it"
  `);
});
