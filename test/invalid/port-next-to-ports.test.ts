import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a port next to the list of ports', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, nodePort: 30007, ports: [{ port: 443 }] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'port' must not be given together with 'ports', got 80; write it into an entry of 'ports'
      [test/Web] 'nodePort' must not be given together with 'ports', got 30007; write it into an entry of 'ports'"
  `);
});
