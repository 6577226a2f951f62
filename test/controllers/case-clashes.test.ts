import * as fc from 'fast-check';
import { CaseClashes } from '../../src/controllers/case-clashes';
import '../util/seed';

function clashWith(path: string, ...added: string[]): string | undefined {
  const clashes = new CaseClashes();
  added.forEach((other) => clashes.add(other));
  return clashes.find(path);
}

test.each([
  ['/foo', '/Foo'],
  ['/foo/bar', '/Foo'],
  ['/foo', '/FOO/bar'],
  ['/foo/bar', '/foo/Bar'],
  ['/foo/bar/', '/FOO'],
])('%s clashes with %s', (path, other) => {
  expect(clashWith(path, '/unknown', other)).toBe(other);
});

test.each([
  ['/foo', '/foo'],
  ['/foo/x', '/FOO/y'],
  ['/foobar', '/FOO'],
  ['/foo', '/'],
  ['/foo/bar', '/foo'],
  ['/foo', '/foo/Bar'],
  ['/constructor', '/__proto__'],
])('%s does not clash with %s', (path, other) => {
  expect(clashWith(path, other)).toBeUndefined();
});

test('names the first path of another spelling', () => {
  expect(clashWith('/foo', '/foo', '/FOO', '/Foo')).toBe('/FOO');
});

test('finds what a comparison with every path finds', () => {
  const isWithin = (path: string, prefix: string) => path === prefix || prefix === '/' || path.startsWith(`${prefix}/`);
  const isConfused = (path: string, prefix: string) => !isWithin(path, prefix) && isWithin(path.toLowerCase(), prefix.toLowerCase());
  const path = fc.array(fc.constantFrom('a', 'A', 'b', 'B', 'ab', 'Ab'), { maxLength: 3 }).map((segments) => `/${segments.join('/')}`);
  fc.assert(fc.property(fc.array(path, { maxLength: 8 }), path, (added, wanted) => {
    const clashing = added.filter((other) => isConfused(wanted, other) || isConfused(other, wanted));
    const found = clashWith(wanted, ...added);
    expect(found === undefined ? clashing : clashing.includes(found)).toEqual(found === undefined ? [] : true);
  }));
});
