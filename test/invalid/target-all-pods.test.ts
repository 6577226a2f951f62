import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('all pods of the namespace', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: kplus.Pods.all(chart, 'All'), port: 80 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'target' must select by at least one label that has a value, got {}; write for example 'labels: { app: "shop" }'"
  `);
});
