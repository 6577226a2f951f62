import { isCidr } from '../../../src/rules/formats/cidr';

test.each<unknown>(['0.0.0.0/0', '10.9.8.0/24', '10.0.0.1/32', '::/0', '2001:db8::/64', '2001:DB8::/32'])('%j is an address range', (value) => {
  expect(isCidr(value)).toBe(true);
});

test.each<unknown>([
  '', '10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/+8', '10.0.0.0/08', '010.0.0.0/8', '10.0.0.1/8',
  '10.9.8.0/23 ', '::/129', '2001:db8::1/64', '::ffff:0:0/96', '/8', 'a/8', 5,
])('%j is not an address range', (value) => {
  expect(isCidr(value)).toBe(false);
});
