import { NodePortService } from '../../src';
import { messageOf, testChart, testPods } from '../util';

test('an underscore in the name', () => {
  const chart = testChart();
  const text = messageOf(() => new NodePortService(chart, 'Web', { target: testPods(chart), port: 80, name: 'my_shop' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortService:
      [test/Web] 'name' must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit, got "my_shop"; choose another name"
  `);
});
