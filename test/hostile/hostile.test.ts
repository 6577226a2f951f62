import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { flawOfApp } from './apps';
import { COMMANDS, described, fewest, flawOfCommand, FlawOf } from './commands';
import { Edit, PLACES, textEdits } from './edits';
import { Place } from './fields';
import { KEYS, VALUES } from './values';
import '../util/seed';

/* Whatever stands in any field of any kind: everything comes to its end, and writes it as a text. */

/** HOSTILE_RUNS=<number> puts so many values into each field; without it each field has one, in one of the kinds that share it. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 0);
const SEED = Number(process.env.FC_SEED ?? 1);

/** How many fields are changed at once. */
const AT_ONCE = 800;

const TIMEOUT = 120_000 * (1 + RUNS);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function editsOf(seed: number): Edit[] {
  const every = fc.shuffledSubarray(PLACES as Place[], { minLength: PLACES.length });
  const chosen = RUNS > 0 ? every : every.map((places) => [...new Map(places.map((place) => [place.called, place])).values()]);
  const given = fc.record({ value: fc.constantFrom(...Object.keys(VALUES)), key: fc.constantFrom(...KEYS) });
  const edit = (place: Place) => given.map((more): Edit => ({ ...place, ...more }));
  return fc.sample(chosen.chain((places) => fc.tuple(...places.map(edit))), { numRuns: 1, seed })[0];
}

function inParts<T>(all: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, i) => all.filter((__, place) => place % parts === i));
}

/** What is wrong with some of the parts: the kind, the field and the value of the fewest edits that show it. */
async function faults(parts: readonly Edit[][], flawOfPart: (part: number) => FlawOf): Promise<string[]> {
  const found: string[] = [];
  for (const [i, edits] of parts.entries()) {
    const flawOf = flawOfPart(i);
    const all = [...textEdits(i + SEED), ...edits];
    if (await flawOf(all) !== undefined) {
      const few = await fewest(all, flawOf);
      found.push(`${few.map(described).join(' and ')}: ${await flawOf(few)}`);
    }
  }
  return found;
}

/** Without runs, commands and apps share the fields. */
function partsOf(own: (edits: readonly Edit[][]) => Edit[], parts: number): Edit[][] {
  return RUNS === 0
    ? inParts(own(inParts(editsOf(SEED), 3)), parts)
    : Array.from({ length: RUNS }, (_, run) => inParts(editsOf(SEED + run), Math.ceil(PLACES.length / AT_ONCE))).flat();
}

test('anything in every field of every kind, read by every command', async () => {
  const parts = partsOf(([first, second]) => [...first, ...second], COMMANDS.length);
  expect(await faults(parts, (part) => (edits) => flawOfCommand(folder, COMMANDS[part % COMMANDS.length], edits))).toEqual([]);
}, TIMEOUT);

test('anything in every field of every kind, in an app', async () => {
  const parts = partsOf(([, , third]) => third, 2);
  expect(await faults(parts, () => async (edits) => flawOfApp(edits))).toEqual([]);
}, TIMEOUT);
