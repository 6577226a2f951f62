import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a line break in the key of an annotation', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', {
    target: testPods(chart),
    port: 80,
    annotations: { 'a\n  [test/Web] all is well': 'b' },
  }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'annotations[a\\u000a  [test/Web] all is well]' must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/', got "a\\n  [test/Web] all is well"; correct the key"
  `);
});
