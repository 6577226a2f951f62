import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('one port twice', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: testPods(chart),
    ports: [{ port: 80, targetPort: 8080 }, { port: 80, targetPort: 9090 }],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports[1].port' must not be used twice with the same protocol, got 80; remove one of the two ports"
  `);
});
