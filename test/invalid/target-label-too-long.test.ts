import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('pods with a label that is too long', () => {
  const chart = testChart();
  const pods = kplus.Pods.select(chart, 'Pods', { labels: { app: 'shop'.repeat(20) } });
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: pods, port: 80 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'target.labels[app]' must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, got "shopshopshopshopshopshopshopshopshopshopshopshopshopshopshopshopshopshopshopsho... (82 characters); shorten the value, or move it to an annotation"
  `);
});
