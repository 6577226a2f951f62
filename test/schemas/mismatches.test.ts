import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { JsonSchemas, typesOf } from './json-schemas';
import { SCHEMAS } from '../../src/schemas/generated/schemas';
import { Schemas } from '../../src/schemas/mismatches';
import { fieldsOf, kindShape } from '../../src/schemas/shapes';
import { manifestCases } from '../cluster/verdicts/cases';
import '../util/seed';

/*
 * The schemas are read in two ways that have nothing in common: by this library, and as JSON Schema by ajv, which makes a
 * program of each schema. Both must find the same, in the same order.
 */

const ALL = { from: 32, to: 36 };
const SOME = { from: 33, to: 34 };

const readers = new Map([ALL, SOME].map((versions) => [versions, { own: new Schemas(versions), other: new JsonSchemas(versions) }]));

/** What real API servers are asked about: of every kind right objects and changed ones. */
const manifests = manifestCases(0.1).map(({ manifest }) => manifest);

/** What one reader says otherwise than the other; nothing if they agree. */
function disagreement(object: unknown, type: string, versions: typeof ALL): object | undefined {
  const { own, other } = readers.get(versions)!;
  const found = own.mismatches(object, type).map(({ steps, value, letter }) =>
    (letter === undefined ? { steps, value } : { steps, value, types: typesOf(letter) }));
  const expected = other.mismatches(object, type);
  return isDeepStrictEqual(found, expected) ? undefined : { type, object, found, expected };
}

const TYPES = SCHEMAS.split('\n').filter((line) => line !== '' && !line.startsWith('= ')).map((line) => line.split(' ')[0]);

const VALUES: readonly unknown[] = [
  undefined, null, '', 'x', '1', 0, -1, 1.5, 2 ** 53, NaN, Infinity, true, false, {}, [], [null], ['x'], [1], [1.5], [true], [{}], [[]], [[['x']]],
  { a: null }, { a: 'x' }, { a: 1 }, { a: 1.5 }, { a: true }, { a: {} }, { a: [] }, { a: ['x'] }, { '': 'x' }, { 'a/b~c': 1 }, { constructor: 1 },
  JSON.parse('{"__proto__": {"a": 1}}'), { toString: null }, { length: 3 },
];

test.each([ALL, SOME])('every field of every type, whatever it holds, in the versions $from to $to', (versions) => {
  const differing = TYPES.flatMap((type) => {
    const fields = [...fieldsOf(type).keys(), 'unknown', '__proto__', 'constructor', 'toString'];
    // All fields at once, since all mismatches of an object are found.
    const objects = VALUES.map((value) => Object.fromEntries(fields.map((field) => [field, value])));
    return [...VALUES, ...objects].map((value) => disagreement(value, type, versions)).filter((one) => one !== undefined);
  });
  expect(TYPES.length).toBeGreaterThan(500);
  expect(differing.slice(0, 3)).toEqual([]);
});

function disagreements(objects: readonly object[]): object[] {
  return objects.flatMap((object) => {
    const { apiVersion, kind } = object as { apiVersion?: unknown; kind?: unknown };
    const type = kindShape(`${String(apiVersion)} ${String(kind)}`)?.type;
    return type === undefined ? [] : [disagreement(object, type, ALL) ?? disagreement(object, type, SOME) ?? []].flat();
  });
}

test('the manifests of all cases of checks', () => {
  const folder = join(__dirname, '..', 'checks');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml'));
  const objects = files.flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS()));
  const known = objects.filter((object) => typeof object === 'object' && object !== null);
  expect(known.length).toBeGreaterThan(1000);
  expect(disagreements(known)).toEqual([]);
});

test('objects of every kind, right ones and changed ones', () => {
  expect(disagreements(manifests)).toEqual([]);
});

test('the same objects with any value at any place', () => {
  const value = fc.oneof(fc.constantFrom(...VALUES), fc.object({ maxDepth: 4 }));
  fc.assert(fc.property(fc.constantFrom(...manifests), fc.nat(), fc.nat({ max: 3 }), value, (manifest, place, up, other) => {
    expect(disagreements([replaced(manifest, place, up, other)])).toEqual([]);
  }), { numRuns: 2000 });
});

/** A copy with another value at one of its places, or some levels above it. */
function replaced(manifest: object, place: number, up: number, value: unknown): object {
  const copy = structuredClone(manifest) as Record<string, unknown>;
  const places: (readonly [owner: Record<string, unknown>, key: string])[][] = [];
  const walk = (owner: Record<string, unknown>, above: (readonly [Record<string, unknown>, string])[]): void => {
    for (const [key, inner] of Object.entries(owner)) {
      const way = [...above, [owner, key] as const];
      places.push(way);
      if (typeof inner === 'object' && inner !== null) {
        walk(inner as Record<string, unknown>, way);
      }
    }
  };
  walk(copy, []);
  const way = places[place % places.length];
  const [owner, key] = way[Math.max(0, way.length - 1 - up)];
  if (!(owner === copy && (key === 'kind' || key === 'apiVersion'))) {
    Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}
