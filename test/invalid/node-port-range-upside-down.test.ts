import { NodePortRange } from '../../src';
import { messageOf } from '../util';

test('a range that ends before it begins', () => {
  const text = messageOf(() => NodePortRange.of(32767, 30000));
  expect(text).toMatchInlineSnapshot(`
    "invalid NodePortRange.of:
      'max' must not be below 'min' (32767), got 30000; swap the two"
  `);
});
