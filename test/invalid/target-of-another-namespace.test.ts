import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NodePortService } from '../../src';
import { messageOf, testChart } from '../util';

test('a workload of another namespace', () => {
  const chart = testChart({ namespace: 'shop' });
  const other = new Chart(App.of(chart), 'other', { namespace: 'cart' });
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: new kplus.Deployment(other, 'Shop', { containers: [{ image: 'shop' }] }),
    port: 80,
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'target' must select pods of the namespace of the chart, 'shop', got "cart"; define the Service in a chart of that namespace"
  `);
});
