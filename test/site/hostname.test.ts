import { hostProblems } from '../../src/site/hostname';

test.each(['shop.example', 'shop', 'a.b.c.d', '1.example', '1a', '0x7f.1', '1.2.3.example', 'xn--80ak6aa92e.com', '*.shop.example', '*.example', `${'a'.repeat(63)}.example`])(
  'may be %s', (host) => {
    expect(hostProblems(host)).toEqual([]);
  });

test.each([
  '', '.', '*', '*.', '*shop.example', 'shop.*', '*.*.example', 'Shop.example', 'shop.example.', '.shop.example', 'shop..example', '-shop.example', 'shop-.example',
  'shop_1.example', 'shop.example:80', 'https://shop.example', 'shop.example/', '203.0.113.10', '0.0.0.0', '2001:db8::1', '[2001:db8::1]', 'sh\u043ep.example',
  'caf\u00e9.example', 'shop\u3002example', 'shop.example\n', ' shop.example', `${'a'.repeat(64)}.example`, `*.${'a'.repeat(64)}.example`, 'a.'.repeat(127),
])('must not be %j', (host) => {
  expect(hostProblems(host)).toEqual([expect.objectContaining({ property: 'host', value: host })]);
});

test.each([null, 80, {}, ['shop.example']])('must not be %j, which is no text', (host) => {
  expect(hostProblems(host as never)).toHaveLength(1);
});
