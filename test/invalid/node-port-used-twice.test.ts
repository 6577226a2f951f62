import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('one node port for two ports', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: testPods(chart),
    ports: [{ port: 80, nodePort: 30000 }, { port: 443, nodePort: 30000 }],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports[1].nodePort' must not be used twice with the same protocol, got 30000; omit it to let Kubernetes pick one
      [test/Web] 'ports[1].nodePort' must not be used twice unless both have the same 'port', got 30000; omit it to let Kubernetes pick one"
  `);
});
