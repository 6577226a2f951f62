import { NodePortService, TrafficDistribution } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a traffic distribution that the cluster does not know yet', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: testPods(chart),
    port: 80,
    trafficDistribution: TrafficDistribution.PREFER_SAME_NODE,
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'trafficDistribution' must not be given, because Kubernetes 1.32, the lowest that the output must run on, does not know it, got "PreferSameNode"; leave it out, or raise 'minVersion' with 'TargetCluster.describe' to 1.34"
  `);
});
