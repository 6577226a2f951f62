import { AllowedClients } from '../../src';
import { messageOf } from '../util';

test('the whole internet as a network', () => {
  const text = messageOf(() => AllowedClients.cidrs('0.0.0.0/0', '::/0'));
  expect(text).toMatchInlineSnapshot(`
    "invalid AllowedClients.cidrs:
      'cidrs[0]' must not be the whole internet, got "0.0.0.0/0"; if everybody may connect, say so with 'AllowedClients.internet()'
      'cidrs[1]' must not be the whole internet, got "::/0"; if everybody may connect, say so with 'AllowedClients.internet()'"
  `);
});
