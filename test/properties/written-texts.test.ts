import { inOrder, outcomeOf, textInputs } from './text-inputs';
import { readYaml } from '../../src/reading/read-yaml';

/*
 * What is written is read as it is, whatever texts are handed in. Here by our own reader; `npm run test:yaml` asks kubectl's, with
 * more texts.
 */
const TEXTS = [
  '0o17', '0X1F', '1e1_0', '<<', 'note\u2028    injected: true', 'note\u0085injected: true', '\u2029', '\ufeff', '\u007f', '\techo\ndone', 'a\n---\nkind: Secret', 'cdk8s-exposure-text-0-',
  'ends in half \ud83d',
];

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue();
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each(textInputs())('%s', (name, use) => {
  const wrong = TEXTS.flatMap((text): unknown[] => {
    const outcome = outcomeOf(name, use, text);
    if ('error' in outcome) {
      return /^(invalid [A-Za-z. ]+|Validation failed with the following errors):\n {2}/.test(outcome.error) ? [] : [`${JSON.stringify(text)}: ${outcome.error}`];
    }
    const { manifests, problems } = readYaml(outcome.yaml, 'written');
    expect(inOrder(manifests.map(({ object }) => object))).toEqual(outcome.objects);
    return [...problems];
  });
  expect(wrong).toEqual([]);
});

test('texts are written by every way of the public API that takes some', () => {
  expect(textInputs().length).toBeGreaterThan(90);
});
