import { isDnsSubdomain } from '../../../src/api-rules/formats/dns-subdomain';

test.each<unknown>(['a', '1.2', 'shop.example', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example', 'a'.repeat(253)])('%j is a DNS name', (value) => {
  expect(isDnsSubdomain(value)).toBe(true);
});

test.each<unknown>(['', '.a', 'a.', 'a..b', 'a_b', 'A.b', '-a.b', 'a.-b', 'a b', 'a'.repeat(254), 5])('%j is not a DNS name', (value) => {
  expect(isDnsSubdomain(value)).toBe(false);
});
