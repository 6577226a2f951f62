import { AllowedClients } from '../../src';
import { messageOf } from '../util';

test('the address of a host as a network', () => {
  const text = messageOf(() => AllowedClients.cidrs('203.0.113.7/24', '203.0.113.7'));
  expect(text).toMatchInlineSnapshot(`
    "invalid AllowedClients.cidrs:
      'cidrs[0]' must be a network in CIDR notation without host bits, got "203.0.113.7/24"; write for example '203.0.113.0/24'
      'cidrs[1]' must be a network in CIDR notation without host bits, got "203.0.113.7"; write for example '203.0.113.0/24'"
  `);
});
