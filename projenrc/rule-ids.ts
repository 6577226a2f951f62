import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

const RULES = join(__dirname, '..', 'src', 'rules');
const ID = /'(?<id>[A-Z]-\d+[a-z]?)'/g;

/** The ids of the rules that one object alone breaks, as the sources have them. */
export function ruleIds(): Set<string> {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Set(files.flatMap((file) => [...readFileSync(join(RULES, file), 'utf8').matchAll(ID)].map(({ groups }) => groups!.id)));
}
