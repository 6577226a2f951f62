import { AllowedClients } from '../../src';
import { messageOf } from '../util';

test('no network', () => {
  const text = messageOf(() => AllowedClients.cidrs());
  expect(text).toMatchInlineSnapshot(`
    "invalid AllowedClients.cidrs:
      'cidrs' must hold at least one network, got []; write for example '203.0.113.0/24'"
  `);
});
