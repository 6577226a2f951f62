import { Tls } from '../../src';
import { messageOf } from '../util';

test('an underscore in the name of a Secret', () => {
  const text = messageOf(() => Tls.secret('shop_tls'));
  expect(text).toMatchInlineSnapshot(`
    "invalid Tls.secret:
      'secretName' must be lower-case letters, digits, '-' and '.', beginning and ending with a letter or digit, at most 253, got "shop_tls"; write for example 'shop-tls'"
  `);
});
