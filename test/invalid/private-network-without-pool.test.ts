import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('the private network, without its pool of MetalLB', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.privateNetwork(),
    provider: LoadBalancerProvider.metalLB(),
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'provider' must name the address pool of the private network, because MetalLB has no other notion of an internal address; write for example 'LoadBalancerProvider.metalLB({ addressPool: "internal" })'"
  `);
});
