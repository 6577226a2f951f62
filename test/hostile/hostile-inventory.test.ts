import { changedWorlds } from './edits';
import { FLAW } from './outputs';
import { VALUES } from './values';
import { ExposureInventory } from '../../src';
import { Graph } from '../../src/graph/graph';
import { inventory } from '../../src/report/inventory/inventory';
import { inventoryJson } from '../../src/report/inventory/inventory-json';
import { wholeOf } from '../../src/report/parts';

/* Whatever stands in any field of an inventory that somebody kept: it is refused, or it is read and everything can be made of it. */

type Values = Record<string, any>;

const GRAPH = new Graph(changedWorlds([]).map((object) => ({ object, origin: {} })));
const WAYS: readonly Values[] = JSON.parse(wholeOf(inventoryJson(inventory(GRAPH)))).waysIn;

/** Each field once, in the first way in that has it. */
function places(): Map<string, readonly [way: Values, steps: readonly string[]]> {
  const found = new Map<string, readonly [Values, readonly string[]]>();
  const visit = (way: Values, value: object, above: readonly string[]): void => Object.entries(value).forEach(([name, inner]) => {
    const steps = [...above, name];
    const called = steps.join('.').replace(/\d+/g, '#');
    found.set(called, found.get(called) ?? [way, steps]);
    if (typeof inner === 'object') {
      visit(way, inner, steps);
    }
  });
  WAYS.forEach((way) => visit(way, way, []));
  return found;
}

const REFUSED = /^invalid ExposureInventory\.fromJson:\n {2}'json' must /;

function flawOf(way: Values): string | undefined {
  let read: ExposureInventory;
  try {
    read = ExposureInventory.fromJson(JSON.stringify({ version: 1, waysIn: [way] }));
  } catch (error) {
    return REFUSED.test((error as Error).message) ? undefined : `threw ${(error as Error).stack}`;
  }
  try {
    read.changesSince(ExposureInventory.fromJson('{ "version": 1, "waysIn": [] }'));
    const texts = { text: read.toText(), json: read.toJson(), mermaid: read.toMermaid(), html: read.toHtml(), reach: read.toReachScript() };
    return Object.entries(texts).map(([format, text]) => FLAW[`map ${format}`](text)).find((flaw) => flaw !== undefined);
  } catch (error) {
    return `threw ${(error as Error).stack}`;
  }
}

/** HOSTILE_RUNS=1 puts every value into each field, and not one of four. */
const SHARE = process.env.HOSTILE_RUNS === undefined ? 4 : 1;

test.each([...places()].map(([called, [way, steps]], i) => [called, way, steps, i] as const))('anything at %s', (_, way, steps, i) => {
  const flaws: string[] = [];
  for (const [name, value] of Object.entries(VALUES).filter((__, place) => place % SHARE === i % SHARE)) {
    const changed = structuredClone(way);
    const owner = steps.slice(0, -1).reduce((inner, step) => inner[step], changed);
    Object.defineProperty(owner, steps[steps.length - 1], { value, enumerable: true, configurable: true, writable: true });
    const flaw = flawOf(changed);
    if (flaw !== undefined) {
      flaws.push(`${name}: ${flaw.slice(0, 400)}`);
    }
  }
  expect(flaws).toEqual([]);
});
