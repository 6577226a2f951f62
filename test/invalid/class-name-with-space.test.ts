import { IngressController } from '../../src';
import { messageOf } from '../util';

test('a space in the name of a class', () => {
  const text = messageOf(() => IngressController.ingressClass('my class'));
  expect(text).toMatchInlineSnapshot(`
    "invalid IngressController.ingressClass:
      'className' must be lower-case letters, digits, '-' and '.', at most 253, got "my class"; write for example 'public'"
  `);
});
