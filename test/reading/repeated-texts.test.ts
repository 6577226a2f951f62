import { readYaml } from '../../src/reading/read-yaml';
import { RepeatedTexts } from '../../src/reading/yaml/repeated-texts';

test('gives back equal texts, whatever came before', () => {
  const texts = new RepeatedTexts();
  for (const text of ['', 'Service', 'x'.repeat(100), ...Array.from({ length: 2000 }, (_, i) => `s${i}`), 'Service']) {
    expect(texts.one(text)).toBe(text);
  }
});

test('documents of one file keep what each of them says', () => {
  const names = Array.from({ length: 1500 }, (_, i) => `s${i % 1200}`);
  const { manifests } = readYaml(names.map((name) => `kind: Service\nmetadata: {name: ${name}}\n`).join('---\n'), 'many.yaml');
  expect(manifests.map(({ object }) => (object as any).metadata.name)).toEqual(names);
});
