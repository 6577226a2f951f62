import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a node port that no cluster opens', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, nodePort: 8080 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'nodePort' must be a whole number from 30000 to 32767, got 8080; omit it to let Kubernetes pick one, or pin one from 30000 to 30085, which it does not hand out by itself"
  `);
});
