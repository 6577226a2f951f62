import * as fc from 'fast-check';
import { copyOfJson, isJson, isSameJson, isWithin, pathOf, pointerOf, shownPointer, valueAt, whyNoPlace, whyNoValue } from '../../src/manifest/json-pointer';
import '../util/seed';

describe('pathOf', () => {
  test.each([
    ['', []],
    ['/', ['']],
    ['/spec/ports/0', ['spec', 'ports', '0']],
    ['/metadata/annotations/example.com~1a~0b', ['metadata', 'annotations', 'example.com/a~b']],
    ['/~01', ['~1']],
  ])('splits %j', (pointer, path) => {
    expect(pathOf(pointer)).toEqual(path);
  });

  test.each(['spec', 'spec/type', '/~', '/~2', '/a~', '/a\nb', '/a\u0000', '/a\u2028', undefined, null, 5])('refuses %j', (pointer) => {
    expect(pathOf(pointer)).toBeUndefined();
  });

  test('undoes pointerOf for any names', () => {
    const name = fc.string().filter((text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text));
    fc.assert(fc.property(fc.array(name), (path) => {
      expect(pathOf(pointerOf(path))).toEqual(path);
    }));
  });
});

test('a shown pointer moves no cursor, hides no look-alike and ends', () => {
  expect(shownPointer('/spec/a\nb')).toBe('/spec/a\\u000ab');
  expect(shownPointer('/spec/\u0441pu')).toBe('/spec/\\u0441pu');
  expect(shownPointer(`/${'a'.repeat(500)}`)).toHaveLength(203);
});

test('a path lies within its beginnings, itself included', () => {
  expect(isWithin(['spec', 'ports'], ['spec'])).toBe(true);
  expect(isWithin(['spec'], ['spec'])).toBe(true);
  expect(isWithin(['spec'], ['spec', 'ports'])).toBe(false);
  expect(isWithin(['specs'], ['spec'])).toBe(false);
});

describe('valueAt', () => {
  const document = { list: [1, { a: null }], map: { '-': 1, '0': 'zero' }, text: 'abc' };

  test.each([
    [[], document],
    [['list', '1', 'a'], null],
    [['map', '-'], 1],
    [['map', '0'], 'zero'],
  ])('finds the value at %j', (path, value) => {
    expect(valueAt(document, path)).toEqual(value);
  });

  test.each([['list', '01'], ['list', '-'], ['list', '2'], ['list', 'length'], ['text', '0'], ['text', 'length'], ['toString'], ['__proto__'], ['map', 'x', 'y']].map((path) => [path]))(
    'finds nothing at %j', (path) => {
      expect(valueAt(document, path)).toBeUndefined();
    });
});

describe('a path that leads nowhere', () => {
  const document = { list: ['a', 'b'], empty: [], map: {}, text: 'abc' };

  test('is explained by the nearest thing that exists', () => {
    expect(whyNoValue(document, ['list', '1'])).toBeUndefined();
    expect(whyNoValue(document, ['map', 'x'])).toEqual({ rule: 'must exist in the manifest', value: undefined });
    expect(whyNoValue(document, ['list', '2', 'x'])).toEqual({ rule: "must name an item of '/list', 0 to 1", value: '2' });
    expect(whyNoValue(document, ['empty', '0'])).toEqual({ rule: "must name nothing in '/empty', which is an empty list", value: '0' });
    expect(whyNoValue(document, ['text', 'x'])).toEqual({ rule: "must not go on after '/text', which is a plain value", value: 'abc' });
  });

  test.each([[['map', 'x']], [['map', '-']], [['list', '0']], [['list', '2']], [['list', '-']]])('takes a value at %j', (path) => {
    expect(whyNoPlace(document, path)).toBeUndefined();
  });

  test('takes no value, and tells what to do', () => {
    expect(whyNoPlace(document, ['list', '3'])).toEqual({ rule: "must name a position from 0 to 2 in '/list'", value: '3', fix: "write '-' for its end" });
    expect(whyNoPlace(document, ['a', 'b', 'c'])).toEqual({ rule: 'must lie in a map or list that exists in the manifest', fix: "add '/a' before it" });
    expect(whyNoPlace(document, ['text', 'x'])).toMatchObject({ rule: "must not go on after '/text', which is a plain value" });
    expect(whyNoPlace(document, ['list', '7', 'x'])).toMatchObject({ rule: "must name an item of '/list', 0 to 1" });
  });
});

describe('JSON values', () => {
  test('are told from what JSON cannot hold', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    for (const value of [undefined, NaN, Infinity, 1n, () => 1, Symbol('a'), new Date(), new Map(), { a: undefined }, [undefined], Array(1), loop, JSON.parse('{"__proto__": 1}')]) {
      expect(isJson(value)).toBe(false);
    }
  });

  test('are equal to their copies, whatever they are', () => {
    fc.assert(fc.property(fc.jsonValue().filter((value) => isJson(value)), (value) => {
      expect(isSameJson(copyOfJson(value), value)).toBe(true);
    }));
  });

  test.each([[1, '1'], [[], {}], [{ a: 1 }, { a: 1, b: 2 }], [{ a: 1 }, { b: 1 }], [[1, 2], [2, 1]], [null, undefined], [0, false], [{}, { toString: 1 }]])(
    'tell %j from %j', (a, b) => {
      expect(isSameJson(a, b)).toBe(false);
    });

  test('do not mind the order of keys', () => {
    expect(isSameJson({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  });
});
