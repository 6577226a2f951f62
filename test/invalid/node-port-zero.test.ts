import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('0 as the node port, to let Kubernetes pick one', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, nodePort: 0 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'nodePort' must not be 0 or empty, which Kubernetes takes as not given, got 0; leave it out"
  `);
});
