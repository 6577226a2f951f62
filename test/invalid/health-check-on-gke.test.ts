import { Duration } from 'cdk8s';
import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a health check, which GKE does by itself', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.gke(),
    healthCheck: { path: '/healthz', interval: Duration.seconds(5) },
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'healthCheck' must not be given, because GKE cannot express it; leave it out; GKE checks the node, or with 'TrafficPolicy.LOCAL' whether it has a ready pod"
  `);
});
