import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { KubernetesVersion, NodePortRange, TargetCluster } from '../../src';
import { messageOf, testChart } from '../util';

const range = NodePortRange.of(8000, 9000);

test('is the oldest supported cluster unless it was described', () => {
  const { minVersion, nodePortRange, podCidrs } = TargetCluster.of(testChart());
  expect([minVersion, nodePortRange, podCidrs]).toEqual([KubernetesVersion.V1_32, NodePortRange.DEFAULT, []]);
});

test('is what it was described as, for all that is in the scope', () => {
  const chart = testChart();
  TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_34, nodePortRange: range, podCidrs: ['10.244.0.0/16', 'fd00::/48'] });
  const { minVersion, nodePortRange, podCidrs } = TargetCluster.of(new Construct(new Construct(chart, 'Part'), 'Deep'));
  expect([minVersion, nodePortRange, podCidrs]).toEqual([KubernetesVersion.V1_34, range, ['10.244.0.0/16', 'fd00::/48']]);
});

test('is one for all charts of an app', () => {
  const app = new App();
  TargetCluster.describe(app, { minVersion: KubernetesVersion.V1_35 });
  expect(TargetCluster.of(new Chart(app, 'one')).minVersion).toBe(KubernetesVersion.V1_35);
  expect(TargetCluster.of(new Chart(app, 'other')).minVersion).toBe(KubernetesVersion.V1_35);
});

test('of a nearer scope takes what it leaves out from the farther one', () => {
  const app = new App();
  TargetCluster.describe(app, { minVersion: KubernetesVersion.V1_34, podCidrs: ['10.244.0.0/16'] });
  const chart = new Chart(app, 'chart');
  TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_36, nodePortRange: undefined, podCidrs: undefined });
  const { minVersion, nodePortRange, podCidrs } = TargetCluster.of(chart);
  expect([minVersion, nodePortRange, podCidrs]).toEqual([KubernetesVersion.V1_36, NodePortRange.DEFAULT, ['10.244.0.0/16']]);
  expect(TargetCluster.of(app).minVersion).toBe(KubernetesVersion.V1_34);
});

test('may be described in two steps', () => {
  const chart = testChart();
  TargetCluster.describe(chart, { nodePortRange: range });
  TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_34 });
  const { minVersion, nodePortRange } = TargetCluster.of(chart);
  expect([minVersion, nodePortRange]).toEqual([KubernetesVersion.V1_34, range]);
});

test('of one scope is not that of its neighbour', () => {
  const chart = testChart();
  const neighbour = new Construct(chart, 'Neighbour');
  TargetCluster.describe(new Construct(chart, 'Part'), { nodePortRange: range });
  expect(TargetCluster.of(neighbour).nodePortRange).toBe(NodePortRange.DEFAULT);
});

describe('fails', () => {
  test('if something is defined in the scope already', () => {
    const chart = testChart();
    new Construct(chart, 'Web');
    expect(messageOf(() => TargetCluster.describe(chart, {}))).toBe(
      "invalid TargetCluster:\n  [test] 'scope' must be empty when its cluster is described, got [\"Web\"]; call 'TargetCluster.describe' before anything is defined in it",
    );
  });

  test('if a network of the pods is none, with all of them', () => {
    const lines = messageOf(() => TargetCluster.describe(testChart(), { podCidrs: ['10.244.0.1/16', 'fd00::/48', ''] })).split('\n');
    expect(lines).toEqual([
      'invalid TargetCluster:',
      "  [test] 'podCidrs[0]' must be a network in CIDR notation without host bits, got \"10.244.0.1/16\"; write for example '10.244.0.0/16'",
      "  [test] 'podCidrs[2]' must be a network in CIDR notation without host bits, got \"\"; write for example '10.244.0.0/16'",
    ]);
  });
});
