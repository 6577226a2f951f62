import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a query in the path of a health check', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.awsLoadBalancerController(),
    healthCheck: { path: '/healthz?full=1' },
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'healthCheck.path' must begin with '/' and hold only letters, digits and -._~/@:+=,%, got "/healthz?full=1"; write for example '/healthz'"
  `);
});
