import { isSafePath, literalPattern } from '../../src/text/safe-path';

test.each(['/', '/api', '/a.b-c_d~e', '/@scope/pkg', '/a:b', '/a+b=c,d', '/%2e%41', '//', '/a/'])('%s is safe in the configuration of any proxy', (path) => {
  expect(isSafePath(path)).toBe(true);
});

test.each([
  '', 'api', ' /', '/ ', '/a b', '/a;b', '/a{b', '/a}b', '/a"b', "/a'b", '/a\\b', '/a$b', '/a`b', '/a?b', '/a#b', '/a*b', '/a(b', '/a)b', '/a[b', '/a]b', '/a|b', '/a^b',
  '/a&b', '/a!b', '/a<b', '/a>b', '/a\nb', '/a\n', '/a\tb', '/a\u0000', '/\u00e4', '/\u0430', '/%', '/%2', '/%zz', '/a%', '/a\u2028',
])('%j is not', (path) => {
  expect(isSafePath(path)).toBe(false);
});

test.each([undefined, null, 1, ['/'], { path: '/' }])('%j is no path at all', (path) => {
  expect(isSafePath(path)).toBe(false);
});

test('a path has at most 1024 characters', () => {
  expect(isSafePath(`/${'a'.repeat(1023)}`)).toBe(true);
  expect(isSafePath(`/${'a'.repeat(1024)}`)).toBe(false);
});

test.each(['/a.b', '/a+b', '/-._~/@:+=,%41'])('the pattern of %s matches just this text', (path) => {
  expect(new RegExp(`^${literalPattern(path)}$`).test(path)).toBe(true);
  expect(new RegExp(`^${literalPattern(path)}$`).test(path.replace(/[.+]/, 'x'))).toBe(!/[.+]/.test(path));
});
