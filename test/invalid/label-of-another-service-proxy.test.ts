import { NodePortService } from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

test.each(['service.kubernetes.io/service-proxy-name', 'service.kubernetes.io/headless'])('a Service that kube-proxy leaves out by the label %s', (label) => {
  const chart = testChart();
  expect(messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, labels: { [label]: 'other' } }))).toBe(
    `invalid NodePortService:\n  [test/Web] 'labels[${label}]' must not contradict 'target', because kube-proxy leaves out Services with this label, got "other"; leave it out, or change 'target'`,
  );
});

test('the same label, of the chart', () => {
  const chart = testChart({ labels: { 'service.kubernetes.io/service-proxy-name': 'other' } });
  new NodePortService(chart, 'Web', { target: testPods(chart), port: 80 });
  expect(messageOf(() => yamlOf(chart))).toContain("[test/Web/Resource/Resource] 'metadata.labels[service.kubernetes.io/service-proxy-name]' must not contradict 'target'");
});
