import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('the private network, by a class of GKE for the internet', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.privateNetwork(),
    provider: LoadBalancerProvider.gke(),
    loadBalancerClass: 'networking.gke.io/l4-regional-external',
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'loadBalancerClass' must be 'networking.gke.io/l4-regional-internal' for these clients on GKE, got "networking.gke.io/l4-regional-external"; leave it out, or name the provider that has this class"
  `);
});
