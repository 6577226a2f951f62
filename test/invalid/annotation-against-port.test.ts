import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test.each([LoadBalancerProvider.azure(), LoadBalancerProvider.generic()])('an annotation by which Azure leaves out a port', (provider) => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart), port: 80, allowedClients: AllowedClients.internet(), provider, annotations: { 'service.beta.kubernetes.io/port_80_no_lb_rule': 'true' },
  }));
  expect(text).toBe(
    "invalid ExternalLoadBalancer:\n  [test/Api] 'annotations[service.beta.kubernetes.io/port_80_no_lb_rule]' must not contradict 'port',"
    + " because the load balancer then does not serve this port, got \"true\"; leave it out, or change 'port'",
  );
});
