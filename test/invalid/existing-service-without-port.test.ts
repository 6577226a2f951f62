import { ExistingService } from '../../src';
import { messageOf } from '../util';

test('a service without its port', () => {
  const text = messageOf(() => ExistingService.named('legacy', {}));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExistingService.named:
      'port' must be given, or 'portName', and not both; write for example 'port: 80'"
  `);
});
