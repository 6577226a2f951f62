import { ExistingService } from '../../src';
import { messageOf } from '../util';

test('a service by its host name', () => {
  const text = messageOf(() => ExistingService.named('legacy.shop.svc', { port: 80 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExistingService.named:
      'name' must be the name of a Service: lower-case letters, digits and hyphens, at most 63, got "legacy.shop.svc"; write for example 'legacy'"
  `);
});
