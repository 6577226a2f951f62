import { AllowedClients, TargetCluster } from '../../src';
import { messageOf, testChart } from '../util';

test('a class or a Gateway that is described twice', () => {
  const chart = testChart();
  const text = messageOf(() => TargetCluster.describe(chart, {
    classes: [{ name: 'traefik', allowedClients: AllowedClients.privateNetwork() }, { name: 'traefik', allowedClients: AllowedClients.internet() }],
    gateways: [{ namespaceName: 'infra', name: 'public' }, { namespaceName: 'other', name: 'public' }, { namespaceName: 'infra', name: 'public' }],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid TargetCluster:
      [test] 'classes[1].name' must be described once, and 'classes[0]' describes it already, got "traefik"; leave one of them out
      [test] 'gateways[2].name' must be described once, and 'gateways[0]' describes it already, got "infra/public"; leave one of them out"
  `);
});
