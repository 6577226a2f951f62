import { KubernetesVersion, NodePortRange, TargetCluster } from '../../src';
import { judged } from '../../src/judgement/judged';
import { testChart } from '../util';

function service(spec: object, metadata: object = {}): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', ...metadata }, spec: { type: 'NodePort', ports: [{ port: 80 }], ...spec } };
}

const pinned = service({ ports: [{ port: 80, nodePort: 40000 }] });

test('what the API server accepts has no problem', () => {
  expect(judged(testChart(), service({}))).toEqual([]);
});

test('a problem is told in terms of the properties', () => {
  expect(judged(testChart(), pinned)).toEqual([{
    property: 'ports[0].nodePort', rule: 'must be a whole number from 30000 to 32767', value: 40000, fix: 'omit it to let Kubernetes pick one, or pin one from 30000 to 30085, which it does not hand out by itself',
  }]);
  expect(judged(testChart(), service({}, { labels: { 'a b': '' } }))).toMatchObject([{ property: 'labels[a b]' }]);
});

test('a property may have another name than the field', () => {
  expect(judged(testChart(), pinned, (field) => field.replace('ports[0].', ''))).toMatchObject([{ property: 'nodePort' }]);
});

test('a missing value is not shown', () => {
  expect(judged(testChart(), { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' }, spec: {} })[0]).not.toHaveProperty('value');
});

test('the cluster is the one that was described', () => {
  const chart = testChart();
  TargetCluster.describe(chart, { nodePortRange: NodePortRange.of(40000, 40100), minVersion: KubernetesVersion.V1_34 });
  expect(judged(chart, pinned)).toEqual([]);
  expect(judged(chart, service({ trafficDistribution: 'PreferSameNode' }))).toEqual([]);
  expect(judged(testChart(), service({ trafficDistribution: 'PreferSameNode' }))).toHaveLength(1);
});

test('a map that cdk8s cannot write is a problem, wherever it is', () => {
  const labels = { constructor: 'x' };
  expect(judged(testChart(), service({ selector: labels }, { labels, annotations: labels })).map(({ property }) => property).sort())
    .toEqual(['annotations[constructor]', 'labels[constructor]', 'selector[constructor]']);
});
