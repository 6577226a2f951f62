import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('an empty application protocol', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), ports: [{ port: 80, appProtocol: '' }] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'ports[0].appProtocol' must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/', got ""; write it as 'http' or 'kubernetes.io/h2c'"
  `);
});
