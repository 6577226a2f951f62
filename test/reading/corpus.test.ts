import { recordedAnswers } from './corpus/answers';
import { corpusDocument, CORPUS_SIZE, familyOf } from './corpus/corpus';
import { isRefusedOnPurpose } from './corpus/refused-on-purpose';
import { fingerprint, verdict } from './corpus/verdict';
import { readYaml } from '../../src/reading/read-yaml';

test('thousands of documents are read as kubectl reads them, or refused as it refuses them', () => {
  const answers = recordedAnswers();
  let refusedOnPurpose = 0;
  const wrong: unknown[] = [];
  answers.forEach((answer, number) => {
    const content = corpusDocument(number);
    const { manifests, problems } = readYaml(content, 'a.yaml');
    const ours = verdict(problems.length > 0 ? undefined : manifests.map(({ object }) => object));
    if (answer !== fingerprint(content, ours)) {
      if (problems.length > 0 && problems.every(isRefusedOnPurpose)) {
        refusedOnPurpose++;
      } else {
        wrong.push({ number, family: familyOf(number), content: String(content).slice(0, 500), ours });
      }
    }
  });
  expect(answers).toHaveLength(CORPUS_SIZE);
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(refusedOnPurpose).toBeLessThan(CORPUS_SIZE / 100);
});
