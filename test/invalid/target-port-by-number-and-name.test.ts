import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('the port of the pods by number and by name', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: testPods(chart),
    ports: [{ port: 80, targetPort: 8080, targetPortName: 'http' }],
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports[0].targetPortName' must not be given together with 'targetPort', got "http"; leave one of the two out"
  `);
});
