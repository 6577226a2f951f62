import { ExistingService, Tls } from '../../src';
import { printedName, printedValue } from '../../src/text/printed-value';

function circle(): object {
  const map: { self?: object } = {};
  map.self = map;
  return map;
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('a value', () => {
  test.each<[string, unknown, string]>([
    ['a number', 80, '80'],
    ['a text', 'a "b"', '"a \\"b\\""'],
    ['an empty text', '', '""'],
    ['a boolean', false, 'false'],
    ['a list', ['a', 1], '["a",1]'],
    ['a map', { a: { b: 1 } }, '{"a":{"b":1}}'],
    ['nothing', undefined, 'nothing'],
    ['an empty value', null, 'nothing'],
    ['not a number', NaN, 'a number that is not finite'],
    ['an infinite number', -Infinity, 'a number that is not finite'],
    ['an infinite number in a list', [1, Infinity], '[1,"a number that is not finite"]'],
    ['not a number in a map', { a: NaN }, '{"a":"a number that is not finite"}'],
    ['code', () => 1, 'a function'],
    ['code in a list', [() => 1, 1], '["a function",1]'],
    ['a symbol', Symbol('web'), 'a symbol'],
    ['a large whole number', 2n ** 70n, '1180591620717411303424'],
    ['a large whole number in a map', { a: 1n }, '{"a":"1"}'],
    ['an object of a class', ExistingService.named('legacy', { port: 80 }), 'an ExistingService'],
    ['an object of a class in a list', [Tls.none()], '["a Tls"]'],
    ['an object of a class without a name', new (class {})(), 'an object'],
    ['a date', new Date(0), 'a Date'],
    ['a map without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['a map that is no text', { toString: null }, '{"toString":"nothing"}'],
    ['a list that holds nothing', [undefined, null], '["nothing","nothing"]'],
    ['a line break', 'a\nb', '"a\\nb"'],
    ['a control character', 'a\u0000\u001b[31m', '"a\\u0000\\u001b[31m"'],
    ['a letter that looks like another one', 'p\u0430ypal', '"p\\u0430ypal"'],
    ['a letter outside of the first plane', '\u{1f600}', '"\\ud83d\\ude00"'],
    ['half of such a letter', '\ud800', '"\\ud800"'],
    ['a change of direction', '\u202egnp', '"\\u202egnp"'],
  ])('that is %s is printed as JSON of plain characters', (_, value, text) => {
    expect(printedValue(value)).toBe(text);
  });

  test.each<[string, unknown]>([
    ['holds itself', circle()],
    ['fails when it is written', { toJSON: () => { throw new Error('never'); } }],
    ['fails when it is read', new Proxy({}, { ownKeys: () => { throw new Error('never'); } })],
    ['is a proxy of nothing', revoked()],
  ])('that %s is not shown, instead of failing', (_, value) => {
    expect(printedValue(value)).toBe('a value that cannot be shown');
  });

  test('is cut if it is long', () => {
    expect(printedValue('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(printedValue('x'.repeat(10000))).toBe(`"${'x'.repeat(79)}... (10002 characters)`);
  });
});

describe('a name', () => {
  test('is printed without quotes', () => {
    expect(printedName('ports[0].port')).toBe('ports[0].port');
  });

  test('shows what looks like something else or moves the cursor', () => {
    expect(printedName('labels[\u0430\n\u0000]')).toBe('labels[\\u0430\\u000a\\u0000]');
  });

  test('is cut if it is long', () => {
    expect(printedName(`labels[${'x'.repeat(10000)}]`)).toBe(`labels[${'x'.repeat(113)}... (10008 characters)`);
  });
});
