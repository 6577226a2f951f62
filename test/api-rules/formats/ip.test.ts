import { ipFamily, isIP, isLooseIpv4 } from '../../../src/api-rules/formats/ip';

test.each<unknown>([
  '0.0.0.0', '10.9.8.7', '255.255.255.255', '::', '::1', '2001:db8::ffff', '2001:DB8:0:0:0:0:0:1', '64:ff9b::1.2.3.4',
  '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8',
])('%j is an address', (value) => {
  expect(isIP(value)).toBe(true);
});

test.each<unknown>([
  '', '1.2.3', '1.2.3.4.5', '1.2.3.256', '01.2.3.4', '1.2.3.04', '1.2.3.4 ', '0x1.2.3.4', '::ffff:1.2.3.4',
  '::ffff:102:304', 'fe80::1%eth0', ':', '1', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::',
  '12345::', ':1::', '1.2.3.4::', '::g', '::1.2.3.04', ':'.repeat(50), 5, null,
])('%j is not an address', (value) => {
  expect(isIP(value)).toBe(false);
});

test('an address has a family', () => {
  expect(['10.0.0.1', '2001:db8::1', 'web'].map(ipFamily)).toEqual(['IPv4', 'IPv6', undefined]);
});

test('an IPv4 address is known even if it has leading zeros', () => {
  expect(['10.0.0.1', '010.0.0.001', '1.2.3.256', '1.2.3', 'a.b.c.d'].map(isLooseIpv4)).toEqual([true, true, false, false, false]);
});
