import fc from 'fast-check';
import { JsonList, jsonReport } from '../../src/report/json-parts';
import { blocksOf, wholeOf } from '../../src/report/parts';
import '../util/seed';

test('writes as JSON.stringify does', () => {
  const items = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()));
  fc.assert(fc.property(fc.jsonValue(), items, fc.option(fc.string(), { nil: undefined }), (rest, list, absent) => {
    const report = (findings: unknown) => ({ version: 1, findings, runs: [{ findings }, absent ?? null], absent, none: [], empty: {}, rest });
    const whole = wholeOf(jsonReport(report(new JsonList(list, (item) => item))));
    expect(whole).toBe(`${JSON.stringify(report(list), undefined, 2)}\n`);
  }), { numRuns: 50 });
});

test('an item is made when it is written', () => {
  const made: number[] = [];
  const list = new JsonList([1, 2, 3], (item) => {
    made.push(item);
    return { item };
  });
  const parts = jsonReport({ list })[Symbol.iterator]();
  while (!made.includes(2)) {
    parts.next();
  }
  expect(made).toEqual([1, 2]);
});

test('parts are put together to blocks of some size, and nothing is lost', () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 40_000, size: 'max' }), { maxLength: 20 }), (parts) => {
    const blocks = [...blocksOf(parts)];
    expect(blocks.join('')).toBe(parts.join(''));
    expect(blocks.slice(0, -1).every(({ length }) => length >= 65_536)).toBe(true);
    expect(blocks).not.toContain('');
  }), { numRuns: 20 });
});
