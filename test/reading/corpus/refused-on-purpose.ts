import { readFileSync } from 'fs';
import { join } from 'path';
import { ReadProblem } from '../../../src/reading/read-problem';

const PAGE = join(__dirname, '..', '..', '..', 'docs', 'reading.md');

/** What the documentation says of what is refused although `kubectl` reads it: its messages, in which texts and numbers differ. */
const MESSAGES = readFileSync(PAGE, 'utf8')
  .split('## What is refused')[1]
  .split('\n')
  .flatMap((line) => /^\| `(.*?)` \|/.exec(line)?.slice(1) ?? [])
  .map(withoutText);

export function isRefusedOnPurpose({ message }: ReadProblem): boolean {
  return MESSAGES.includes(withoutText(message));
}

function withoutText(message: string): string {
  return message.replace(/^must be YAML: /, '').replace(/the text '.*'$/s, "the text ''").replace(/the character U\+[0-9A-F]+$/, 'the character U+');
}
