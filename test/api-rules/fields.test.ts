import { Fields } from '../../src/api-rules/fields';
import { Problems } from '../../src/api-rules/problems';

function look(value: unknown): { readonly fields: Fields; readonly complaints: () => string[] } {
  const problems = new Problems();
  const fields = Fields.of(value, 'spec', problems) as Fields;
  return { fields, complaints: () => problems.list().map(({ field, rule }) => `${field} ${rule}`) };
}

test('values of the right type are read', () => {
  const { fields, complaints } = look({ a: 'x', b: 5, c: true, d: [1], e: { f: 'y' }, g: '25%' });
  expect(fields.text('a')).toBe('x');
  expect(fields.whole('b')).toBe(5);
  expect(fields.longWhole('b')).toBe(5);
  expect(fields.flag('c')).toBe(true);
  expect(fields.list('d')).toEqual([1]);
  expect(fields.child('e')?.text('f')).toBe('y');
  expect([fields.wholeOrText('b'), fields.wholeOrText('g')]).toEqual([5, '25%']);
  expect(complaints()).toEqual([]);
});

test('absent and empty values are nothing', () => {
  const { fields, complaints } = look({ a: null });
  for (const name of ['a', 'b']) {
    expect(fields.has(name)).toBe(false);
    expect([fields.text(name), fields.whole(name), fields.flag(name), fields.child(name)]).toEqual([undefined, undefined, undefined, undefined]);
    expect([fields.list(name), fields.children(name)]).toEqual([[], []]);
    expect(fields.childOrEmpty(name).has('x')).toBe(false);
  }
  expect(complaints()).toEqual([]);
});

test('a value of the wrong type is reported once and then is nothing', () => {
  const { fields, complaints } = look({ a: 5, b: '5', c: 'yes', d: {}, e: [], f: 2 ** 31, g: 1.5 });
  expect([fields.text('a'), fields.text('a'), fields.whole('b'), fields.flag('c'), fields.list('d'), fields.child('e')])
    .toEqual([undefined, undefined, undefined, undefined, [], undefined]);
  expect([fields.whole('f'), fields.longWhole('f'), fields.longWhole('g')]).toEqual([undefined, 2 ** 31, undefined]);
  expect(complaints()).toEqual([
    'spec.a must be a text',
    'spec.b must be a whole number of 32 bits, at most 2147483647',
    'spec.c must be true or false',
    'spec.d must be a list',
    'spec.e must be an object with fields',
    'spec.f must be a whole number of 32 bits, at most 2147483647',
    'spec.g must be a whole number',
  ]);
});

test('an empty entry of a list is an object without fields, or an empty text', () => {
  const { fields, complaints } = look({ a: [null, { b: 'x' }, 'y'], c: [null, 'z', 5] });
  const texts: string[] = [];
  fields.eachText('c', (text, path) => texts.push(`${path} ${text}`));
  expect(fields.children('a').map((child) => [child.path, child.text('b')])).toEqual([['spec.a[0]', undefined], ['spec.a[1]', 'x']]);
  expect(texts).toEqual(['spec.c[0] ', 'spec.c[1] z']);
  expect(complaints()).toEqual(['spec.c[2] must be a text', 'spec.a[2] must be an object with fields']);
});

test('the entries of a map are read with their keys', () => {
  const { fields, complaints } = look({ a: { 'x/y': 'z', '__proto': null, 'n': 5 }, b: [] });
  const entries: string[] = [];
  fields.eachEntry('a', (key, text, map) => entries.push(`${map.pathOfKey(key)} ${key}=${text}`));
  fields.eachValue('a', (key, value) => entries.push(`${key} ${value}`));
  fields.eachEntry('b', () => entries.push('never'));
  expect(entries).toEqual(['spec.a[x/y] x/y=z', 'spec.a[__proto] __proto=', 'x/y z', '__proto null', 'n 5']);
  expect(complaints()).toEqual(['spec.a[n] must be a text', 'spec.b must be an object with fields']);
});
