import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('the private network, by the fields of Kubernetes alone', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.privateNetwork(),
    provider: LoadBalancerProvider.generic(),
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'allowedClients' must not be given, because the generic provider cannot express it, got "privateNetwork"; name the provider, or limit the clients with 'AllowedClients.cidrs'; Kubernetes has no field for an internal address"
  `);
});
