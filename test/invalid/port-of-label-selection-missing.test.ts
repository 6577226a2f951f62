import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('no port for a label selection', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), nodePort: 30007 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'port' must be given, because the ports of labels alone are not known here; write for example 'port: 80, targetPort: 8080'"
  `);
});
