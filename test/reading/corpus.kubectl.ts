import { readFileSync } from 'fs';
import { join } from 'path';
import { recordAnswers, recordedAnswers } from './corpus/answers';
import { corpusDocument, CORPUS_SIZE, familyOf } from './corpus/corpus';
import { isRefusedOnPurpose } from './corpus/refused-on-purpose';
import { fingerprint, verdict } from './corpus/verdict';
import { KubectlFile, kubectlReads } from './kubectl';
import { readYaml } from '../../src/reading/read-yaml';

// More than what is recorded: where a new seed finds a difference, it belongs into test/reading/read-yaml.test.ts.
const SIZE = 5 * CORPUS_SIZE;

const documents = Array.from({ length: SIZE }, (_, number) => corpusDocument(number));
let answers: KubectlFile[];

beforeAll(async () => {
  answers = await kubectlReads(documents);
  if (process.env.UPDATE_CORPUS) {
    recordAnswers(answers.slice(0, CORPUS_SIZE).map((answer, number) => fingerprint(documents[number], verdictOf(answer))), versions());
  }
});

const verdictOf = ({ documents: found, error }: KubectlFile) => verdict(error === undefined ? found.map(({ value }) => value) : undefined);

function versions(): string {
  const modules = readFileSync(join(__dirname, 'go', 'go.mod'), 'utf8');
  return ['k8s.io/apimachinery', 'sigs.k8s.io/yaml', 'go.yaml.in/yaml/v2'].map((name) => new RegExp(`${name} v\\S+`).exec(modules)![0]).join(', ');
}

test('whatever kubectl reads is read the same, and what it refuses is refused', () => {
  const counts = { 'read the same': 0, 'refused by both': 0, 'refused on purpose': 0 };
  const wrong: unknown[] = [];
  documents.forEach((content, number) => {
    const { manifests, problems } = readYaml(content, 'a.yaml');
    const [ours, theirs] = [verdict(problems.length > 0 ? undefined : manifests.map(({ object }) => object)), verdictOf(answers[number])];
    if (ours === theirs) {
      counts[problems.length > 0 ? 'refused by both' : 'read the same']++;
    } else if (problems.length > 0 && problems.every(isRefusedOnPurpose)) {
      counts['refused on purpose']++;
    } else {
      wrong.push({ number, family: familyOf(number), content: String(content).slice(0, 500), ours, theirs, problems });
    }
    // What kubectl finds before it gives up is found as well.
    const before = verdict(answers[number].documents.map(({ value }) => value)).slice(0, -1);
    const isComparable = answers[number].error !== undefined && !problems.some(isRefusedOnPurpose);
    if (isComparable && !verdict(manifests.map(({ object }) => object)).startsWith(before)) {
      wrong.push({ number, family: familyOf(number), content: String(content).slice(0, 500), before });
    }
  });
  console.log(`of ${SIZE} documents: ${Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ')}`);
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(counts['refused on purpose']).toBeLessThan(SIZE / 100);
});

test('what is recorded is what kubectl says', () => {
  const recorded = recordedAnswers();
  const changed = recorded.flatMap((answer, number) => {
    const isCertain = !readYaml(documents[number], 'a.yaml').problems.some(isRefusedOnPurpose);
    return isCertain && answer !== fingerprint(documents[number], verdictOf(answers[number])) ? [number] : [];
  });
  expect([recorded.length, changed]).toEqual([CORPUS_SIZE, []]);
});
