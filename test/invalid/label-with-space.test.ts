import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('a space in a label', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, labels: { team: 'the shop' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'labels[team]' must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, got "the shop"; shorten the value, or move it to an annotation"
  `);
});
