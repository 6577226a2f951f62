import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { assumptions } from '../../src/checks/assumptions';
import { findings } from '../../src/checks/engine';
import { Finding } from '../../src/checks/finding';
import { Graph } from '../../src/graph/graph';
import { diff } from '../../src/report/diff/diff';
import { diffText } from '../../src/report/diff/diff-text';
import { findingsJson } from '../../src/report/findings/json';
import { reported } from '../../src/report/findings/reported-finding';
import { findingsText } from '../../src/report/findings/text';
import { inventory } from '../../src/report/inventory/inventory';
import { inventoryJson } from '../../src/report/inventory/inventory-json';
import { inventoryText } from '../../src/report/inventory/inventory-text';
import { mermaid } from '../../src/report/mermaid/mermaid';
import { wholeOf } from '../../src/report/parts';
import { reachScript } from '../../src/report/reach/reach-script';
import { manifestCases } from '../cluster/verdicts/cases';
import '../util/seed';

/* Whatever stands at any place of any kind of object: every check comes to its end, and so does every report. */

const FACTS = {
  nodePortRange: { min: 30000, max: 32767 },
  minMinor: 32,
  maxMinor: 36,
  ingressClasses: ['nginx'],
  externalObjects: [{ kind: 'Secret', name: 'x' }],
  packs: ['linters'],
};

/** Texts that JavaScript takes for more than that. */
const NAMES = ['__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty'];

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'end';
  for (let i = 0; i < levels; i++) {
    value = wrap(value);
  }
  return value;
}

const VALUES: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries([null, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53 + 1, '', ' ', '\u0000', 'a\nb', '\u2028\u202e', '\ud800', '10.0.0.0/8', ...NAMES].map((value, i) => [`${i} ${value}`, value])),
  'a megabyte': 'x'.repeat(1_000_000),
  'many slashes': '/'.repeat(50_000),
  'many parts': 'a.'.repeat(20_000),
  'many entries': ' , '.repeat(20_000),
  'a template': '{{ .Values.x }}',
  'no fields': {},
  'no entries': [],
  'an empty entry': [null],
  'a list of a list': [[]],
  'a list of an object': [{}],
  'a mixed list': ['a', 1, null, {}],
  'a field without a name': { '': [] },
  'no text': { toString: null },
  'neither text nor number': { valueOf: null, toString: {} },
  'no JSON': { toJSON: null },
  'a list of no texts': [{ toString: null }],
  'a list of objects without texts': [{ name: { toString: null }, port: { toString: null } }],
  'fields of JavaScript': { constructor: 1, length: 3, hasOwnProperty: 2 },
  'a prototype': JSON.parse('{"__proto__":{"x":1}}'),
  'without a prototype': Object.create(null),
  'deep objects': nested(10_000, (inner) => ({ inner })),
  'deep lists': nested(10_000, (inner) => [inner]),
};

interface Place {
  /** All objects of the case, one of which is to be changed. */
  readonly objects: readonly object[];
  readonly which: number;
  readonly steps: readonly string[];
  /** The same for the same field of the same kind: 'Service spec.ports.#.port'. */
  readonly called: string;
}

function* placesIn(value: object, above: readonly string[] = []): Iterable<readonly string[]> {
  for (const [key, inner] of Object.entries(value)) {
    yield [...above, key];
    if (typeof inner === 'object' && inner !== null) {
      yield* placesIn(inner, [...above, key]);
    }
  }
}

/** Each field of each kind once, in the manifests of the cases of checks and in those that API servers are asked about. */
function allPlaces(): Place[] {
  const cases = (readdirSync(__dirname, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort().map((file) =>
    parseAllDocuments(readFileSync(join(__dirname, file), 'utf8')).map((document) => document.toJS()).filter((object) => typeof object === 'object' && object !== null));
  const places = new Map<string, Place>();
  for (const objects of [...cases, ...manifestCases(0.02).map(({ manifest }) => [manifest])]) {
    for (const [which, object] of objects.entries()) {
      for (const steps of placesIn(object)) {
        const called = `${object.kind} ${steps.map((step) => (/^\d+$/.test(step) ? '#' : step)).join('.')}`;
        places.set(called, places.get(called) ?? { objects, which, steps, called });
      }
    }
  }
  return [...places.values()];
}

/** A copy with other values at some places, as far as the places are still there. */
function changed(objects: readonly object[], edits: ReadonlyArray<readonly [which: number, steps: readonly string[], value: string]>): object[] {
  const copy = structuredClone(objects) as any[];
  for (const [which, steps, value] of edits) {
    const owner = steps.slice(0, -1).reduce((inner, step) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? inner[step] : undefined), copy[which]);
    if (typeof owner === 'object' && owner !== null) {
      Object.defineProperty(owner, steps[steps.length - 1], { value: VALUES[value], enumerable: true, configurable: true, writable: true });
    }
  }
  return copy;
}

function judged(objects: readonly object[]) {
  const graph = new Graph(objects.map((object) => ({ object, origin: { file: 'a.yaml', lineOf: () => 1 } })));
  return { graph, found: findings(graph, FACTS), ways: inventory(graph) };
}

function expectAnEndOfAll(found: readonly Finding[]): void {
  expect(found.filter(({ id }) => id === 'checks/failed').map(({ message }) => message)).toEqual([]);
}

function expectAnEnd(objects: readonly object[]): void {
  const { graph, found, ways } = judged(objects);
  expectAnEndOfAll(found);
  const assumed = assumptions(graph, FACTS);
  const report = { findings: found.map((finding) => reported({ finding })), assumed, objects: objects.length, files: ['a.yaml'], strict: true };
  const differences = diff(ways, { ways: [], notUnderstood: [] }, { before: graph, after: graph });
  const texts = [findingsText(report), findingsJson(report), inventoryText(ways), inventoryJson(ways), reachScript(ways), diffText(differences)];
  for (const text of [...texts.map(wholeOf), mermaid(ways, found)]) {
    expect(text).not.toContain('[object ');
  }
  found.forEach(({ message }) => expect(message.length).toBeLessThan(2300));
}

const places = allPlaces();

test('what JavaScript cannot print, at every place', () => {
  expect(places.length).toBeGreaterThan(1000);
  for (const { objects, which, steps } of places) {
    expectAnEndOfAll(judged(changed(objects, [[which, steps, 'no text']])).found);
  }
});

const value = fc.constantFrom(...Object.keys(VALUES));

test('anything, at any place', () => {
  fc.assert(fc.property(fc.constantFrom(...places.keys()), value, (place, name) => {
    const { objects, which, steps } = places[place];
    expectAnEnd(changed(objects, [[which, steps, name]]));
  }), { numRuns: 800 });
});

test('anything, at several places at once', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), value), { minLength: 2, maxLength: 5 });
  fc.assert(fc.property(fc.constantFrom(...places.keys()), edits, (place, all) => {
    const { objects } = places[place];
    expectAnEnd(changed(objects, all.map(([pick, step, name]) => {
      const which = pick % objects.length;
      const inside = [...placesIn(objects[which])];
      return [which, inside[step % inside.length], name];
    })));
  }), { numRuns: 200 });
});
