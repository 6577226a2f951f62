import { JsonPatch } from 'cdk8s';
import { AllowedClients, ExternalLoadBalancer, LoadBalancerProvider, Overrides } from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

test('an override that admits everybody', () => {
  const chart = testChart();
  const { service } = new ExternalLoadBalancer(chart, 'Api', { target: testPods(chart), port: 80, allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.azure() });
  Overrides.of(service).apply(JsonPatch.replace('/spec/loadBalancerSourceRanges', ['198.51.100.0/24']));
  expect(messageOf(() => yamlOf(chart))).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [test/Api/Resource/Resource] 'spec.loadBalancerSourceRanges' must be ["203.0.113.0/24"], as 'allowedClients' says, got ["198.51.100.0/24"]; change 'allowedClients', or leave out the patch, the override or the call that changes it"
  `);
});
