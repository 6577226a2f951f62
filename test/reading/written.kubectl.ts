import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { KubectlFile, kubectlReads } from './kubectl';
import { readScalars, SCALARS, scalarTexts } from './scalars';
import { writingFaithfully } from '../../src/synthesis/faithful-yaml';
import { HOSTILE, hostile } from '../properties/hostile-texts';
import { inOrder, outcomeOf, textInputs } from '../properties/text-inputs';
import '../util/seed';

const HALF = /\p{Surrogate}/u;

/** Parts of texts that some reader takes for more than text. */
const PARTS = [
  'a', ' ', '\t', '\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\ufeff', '\u0000', '\u007f', '\u009f', '\u00a0', '\u00ad', '\u202e', '\ufffe', '\uffff', '\u{1f600}',
  '\u{10ffff}', '#', ': ', ':', '-', '- ', '? ', '---', '...', '%', '&', '*', '!', '|', '>', "'", '"', '@', '`', '{', '}', '[', ']', ',', '=', '<<', '~', '\\', '0', '_', '.', 'e',
];
const strange = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));

beforeAll(() => {
  jest.spyOn(console, 'error').mockReturnValue();
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

function objectsIn({ documents, error }: KubectlFile): unknown {
  return error ?? inOrder(documents.map(({ value }) => value));
}

/** What of these values kubectl does not read as they are, each in an object with as many as `together` says. */
async function misread(values: readonly unknown[], together = 1): Promise<string[]> {
  const objects = chunksOf(values, together).map((list) => ({ kind: 'Thing', list }));
  const files = await kubectlReads(objects.map((object) => writingFaithfully(() => Yaml.stringify(object, { kind: 'Last' }))));
  return files.flatMap((file, i) => {
    const [last, thing, ...others] = objectsIn(file) as any[];
    const [, expected] = inOrder([{ kind: 'Last' }, objects[i]]) as any[];
    return others.length > 0 || last.kind !== 'Last' || !Array.isArray(thing?.list) ? [`${JSON.stringify(expected.list)}: ${JSON.stringify(file)}`]
      : expected.list.flatMap((value: unknown, item: number) =>
        JSON.stringify(thing.list[item]) === JSON.stringify(value) ? [] : [`${JSON.stringify(value)}: ${JSON.stringify(thing.list[item])}`]);
  });
}

describe('kubectl reads what is written', () => {
  test('of texts in all places', async () => {
    const texts = [...HOSTILE, ...fc.sample(strange, 2000), ...fc.sample(hostile, 1000)].filter((text) => !HALF.test(text) && text !== '__proto__');
    expect(await misread(texts.map((text) => [text, { [text]: text }, [[text]], { a: { [text]: { b: [text] } }, z: text }]))).toEqual([]);
  });

  test('of every short text that may look like a number', async () => {
    const texts = [
      ...wordsOf(['0', '1', '7', '9', '_', '.', 'e', 'E', 'x', 'X', 'o', 'O', 'b', 'B', 'f', '+', '-', ':'], 4),
      ...wordsOf(['0', '1', '_', '.', 'e', 'x', 'o', 'b', '+', '-'], 5),
    ];
    expect(texts.length).toBeGreaterThan(200_000);
    expect(await misread(texts, 500)).toEqual([]);
  });

  test('of numbers', async () => {
    const edges = [0, -0, 1, -1, 0.1, 1e21, 1e-7, 5e-324, 2 ** 53, 2 ** 63, 2 ** 64, -(2 ** 63), 1.7976931348623157e308];
    const numbers = [...edges, ...fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 500)];
    expect(await misread([numbers, 9223372036854775807, true, false])).toEqual([]);
  });

  test('of objects, whatever option of the public API a text is given to', async () => {
    const names: string[] = [];
    const yaml: string[] = [];
    const expected: unknown[] = [];
    for (const [i, [name, use]] of textInputs().entries()) {
      const texts = [...HOSTILE.filter((text, j) => text.length < 100 && (i + j) % 3 === 0), ...fc.sample(strange, { numRuns: 10, seed: i })];
      for (const text of texts) {
        const outcome = outcomeOf(name, use, text);
        if ('yaml' in outcome) {
          names.push(`${name} with ${JSON.stringify(text)}`);
          yaml.push(outcome.yaml);
          expected.push(outcome.objects);
        }
      }
    }
    const found = (await kubectlReads(yaml)).map(objectsIn);
    expect(names.filter((_, i) => JSON.stringify(found[i]) !== JSON.stringify(expected[i]))).toEqual([]);
    expect(names.length).toBeGreaterThan(1500);
  }, 600_000);
});

test('what the tests without Go compare with is what kubectl reads (UPDATE_SCALARS=1 records it)', async () => {
  const found = await readScalars(scalarTexts());
  if (process.env.UPDATE_SCALARS === '1') {
    SCALARS.write(found);
  }
  expect(SCALARS.read()).toEqual(found);
});

function wordsOf(letters: readonly string[], longest: number): string[] {
  let words = [''];
  const all: string[] = [];
  for (let length = 1; length <= longest; length++) {
    words = words.flatMap((word) => letters.map((letter) => word + letter));
    all.push(...words);
  }
  return all;
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
