import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a port beyond the last one', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80800 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'port' must be a whole number from 1 to 65535, got 80800; write the port that clients of the Service use"
  `);
});
