import { AllowedClients, ExternalLoadBalancer, LoadBalancerHealthCheckProtocol, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a path for a health check by TCP', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.azure(),
    healthCheck: { protocol: LoadBalancerHealthCheckProtocol.TCP, path: '/healthz' },
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'healthCheck.path' must not be given for a TCP check, got "/healthz"; leave it out, or check by HTTP"
  `);
});
