import { AllowedClients } from '../../src';
import { messageOf } from '../util';

test('the internet is everybody', () => {
  const clients = AllowedClients.internet();
  expect([clients._kind, clients._cidrs, clients._internetFacing]).toEqual(['internet', [], true]);
});

test('networks are reached from the internet', () => {
  const clients = AllowedClients.cidrs('203.0.113.0/24', '2001:db8::/64', '198.51.100.7/32');
  expect([clients._kind, clients._cidrs, clients._internetFacing]).toEqual(['cidrs', ['203.0.113.0/24', '2001:db8::/64', '198.51.100.7/32'], true]);
});

test('the private network is that of RFC 1918 and is not reached from the internet', () => {
  const clients = AllowedClients.privateNetwork();
  expect([clients._kind, clients._cidrs, clients._internetFacing]).toEqual(['privateNetwork', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], false]);
});

test('the private network may be narrowed', () => {
  expect(AllowedClients.privateNetwork('10.1.0.0/16', 'fd00::/8')._cidrs).toEqual(['10.1.0.0/16', 'fd00::/8']);
});

describe('fails', () => {
  test('if a network lies within another one, which makes it no limit', () => {
    expect(messageOf(() => AllowedClients.cidrs('203.0.113.0/24', '10.1.0.0/16', '10.0.0.0/8'))).toBe(
      "invalid AllowedClients.cidrs:\n  'cidrs[1]' must not lie within '10.0.0.0/8', which admits it already, got \"10.1.0.0/16\"; "
      + 'leave out the wider one, or this one if everybody in the wider one is meant',
    );
    expect(messageOf(() => AllowedClients.privateNetwork('fd00::/8', 'fd00:1::/32'))).toContain("'cidrs[1]' must not lie within 'fd00::/8'");
  });

  const WRONG = [
    '', 'bad', '10.0.0.0', '10.0.0.0/', '10.0.0.0/33', '10.0.0.1/24', '010.0.0.0/8', '10.0.0.0/08', '10.0.0/8', '10.0.0.0/8 ', ' 10.0.0.0/8', '10.0.0.0/8\n', '10.0.0.0/8,10.1.0.0/16',
    '2001:db8::1/64', '2001:db8::/129', '::ffff:10.0.0.0/104', 'fe80::%eth0/64', '10.0.0.0\u20448', '0x0a.0.0.0/8',
  ];

  test.each(WRONG)('if a network is %j', (cidr) => {
    expect(messageOf(() => AllowedClients.cidrs(cidr))).toContain("invalid AllowedClients.cidrs:\n  'cidrs[0]' must be a network in CIDR notation without host bits, got ");
    expect(messageOf(() => AllowedClients.privateNetwork('10.0.0.0/8', cidr))).toContain("invalid AllowedClients.privateNetwork:\n  'cidrs[1]' must be");
  });

  test.each(['0.0.0.0/0', '::/0'])('if a network is the whole internet, %s', (cidr) => {
    expect(messageOf(() => AllowedClients.cidrs(cidr))).toContain(`must not be the whole internet, got "${cidr}"; if everybody may connect, say so with 'AllowedClients.internet()'`);
    expect(messageOf(() => AllowedClients.privateNetwork(cidr))).toContain("'cidrs[0]' must not be the whole internet");
  });

  test('if there is no network', () => {
    expect(messageOf(() => AllowedClients.cidrs())).toBe("invalid AllowedClients.cidrs:\n  'cidrs' must hold at least one network, got []; write for example '203.0.113.0/24'");
  });

  test('with all problems at once', () => {
    expect(messageOf(() => AllowedClients.cidrs('a', '10.0.0.0/8', '::/0')).split('\n')).toHaveLength(3);
  });
});
