import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';

const FILE = join(__dirname, 'answers.txt');

/** What kubectl makes of the documents of the corpus, as it was when `npm run test:yaml` recorded it: a fingerprint for each. */
export function recordedAnswers(): string[] {
  return readFileSync(FILE, 'utf8').split('\n').filter((line) => !line.startsWith('#')).join(' ').trim().split(/\s+/);
}

export function recordAnswers(fingerprints: readonly string[], versions: string): void {
  const rows = Array.from({ length: Math.ceil(fingerprints.length / 20) }, (_, i) => fingerprints.slice(20 * i, 20 * i + 20).join(' '));
  writeFileSync(FILE, `# What kubectl makes of each document of the corpus; UPDATE_CORPUS=1 npm run test:yaml -- corpus\n# ${versions}\n${rows.join('\n')}\n`);
}
