import { KubernetesVersion, TargetCluster } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a cluster that is described after the app', () => {
  const chart = testChart();
  testPods(chart);
  const text = messageOf(() => TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_34 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid TargetCluster:
      [test] 'scope' must be empty when its cluster is described, got ["Pods-shop"]; call 'TargetCluster.describe' before anything is defined in it"
  `);
});
