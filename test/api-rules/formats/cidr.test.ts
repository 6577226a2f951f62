import * as fc from 'fast-check';
import { Cidr, cidrContains, cidrFamily, isCidr, parseCidr, cidrRefusedBy, parseLooseCidr } from '../../../src/api-rules/formats/cidr';
import '../../util/seed';

test.each<unknown>(['0.0.0.0/0', '10.9.8.0/24', '10.0.0.1/32', '::/0', '2001:db8::/64', '2001:DB8::/32'])('%j is an address range', (value) => {
  expect(isCidr(value)).toBe(true);
});

test.each<unknown>([
  '', '10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/+8', '10.0.0.0/08', '010.0.0.0/8', '10.0.0.1/8',
  '10.9.8.0/23 ', '::/129', '2001:db8::1/64', '::ffff:0:0/96', '/8', 'a/8', 5,
])('%j is not an address range', (value) => {
  expect(isCidr(value)).toBe(false);
});

test('a range has a family', () => {
  expect(['10.0.0.0/8', '2001:db8::/32', '10.0.0.0'].map(cidrFamily)).toEqual(['IPv4', 'IPv6', undefined]);
});

test.each([
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.0.0.0/8', '10.0.0.0/8', true],
  ['0.0.0.0/0', '203.0.113.0/24', true],
  ['10.0.0.0/9', '10.128.0.0/16', false],
  ['10.1.0.0/16', '10.0.0.0/8', false],
  ['0.0.0.0/0', '::/0', false],
  ['2001:db8::/32', '2001:db8:1::/48', true],
])('that %s contains %s is %s', (outer, inner, expected) => {
  expect(cidrContains(parseCidr(outer) as Cidr, parseCidr(inner) as Cidr)).toBe(expected);
});

test('a range contains exactly the ranges that begin with its bits', () => {
  const bits = (address: number): string => address.toString(2).padStart(32, '0');
  const range = fc.tuple(fc.nat(2 ** 32 - 1), fc.integer({ min: 0, max: 32 })).map(([address, prefix]) => {
    const base = address - (address % 2 ** (32 - prefix));
    return { prefix: bits(base).slice(0, prefix), text: `${[24, 16, 8, 0].map((n) => Math.floor(base / 2 ** n) % 256).join('.')}/${prefix}` };
  });
  fc.assert(fc.property(range, range, (outer, inner) => {
    const contains = cidrContains(parseCidr(outer.text) as Cidr, parseCidr(inner.text) as Cidr);
    expect(contains).toBe(inner.prefix.startsWith(outer.prefix));
  }));
});

test.each([
  ['10.0.0.1/8', [10, 0, 0, 0], 8],
  ['010.0.0.0/08', [10, 0, 0, 0], 8],
  ['10.9.8.0/24', [10, 9, 8, 0], 24],
])('older servers read %s', (text, bytes, prefix) => {
  expect(parseLooseCidr(text)).toEqual({ family: 'IPv4', bytes, prefix });
});

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0/8', '10.0.0.0/x', 5])('no server reads %j', (value) => {
  expect(parseLooseCidr(value)).toBeUndefined();
  expect(cidrRefusedBy(value)).toBeUndefined();
});
