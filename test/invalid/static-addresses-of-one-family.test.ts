import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('two addresses of one family on Azure', () => {
  const chart = testChart();
  const text = messageOf(() => new ExternalLoadBalancer(chart, 'Api', {
    target: testPods(chart),
    port: 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.azure(),
    staticAddresses: ['20.0.0.10', '20.0.0.11'],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExternalLoadBalancer:
      [test/Api] 'staticAddresses' must hold one address of each IP family at most for Azure, got ["20.0.0.10","20.0.0.11"]; leave one out"
  `);
});
