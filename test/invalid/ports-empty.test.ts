import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a list without a port', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), ports: [] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports' must have at least one port, got []; add a port, or make the Service headless"
  `);
});
