import { TargetCluster } from '../../src';
import { messageOf, testChart } from '../util';

test('the address of a pod as the network of all', () => {
  const chart = testChart();
  const text = messageOf(() => TargetCluster.describe(chart, { podCidrs: ['10.244.0.1/16'] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid TargetCluster:
      [test] 'podCidrs[0]' must be a network in CIDR notation without host bits, got "10.244.0.1/16"; write for example '10.244.0.0/16'"
  `);
});
