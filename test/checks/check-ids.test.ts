import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { createSourceFile, forEachChild, isPropertyAssignment, isStringLiteralLike, Node, ScriptTarget } from 'typescript';
import { RULES } from '../../src/api-rules/rule-id';
import { isCheckId } from '../../src/checks/check-ids';
import { CHECKS } from '../../src/checks/checks';
import { UNKNOWN } from '../../src/checks/unknown';

const ROOT = join(__dirname, '../..');
const ASSUMPTIONS = UNKNOWN.map(({ id }) => id);

/** The first halves of ids. */
const TOPICS = new Set([...CHECKS.map(({ id }) => id.split('/')[0]), ...ASSUMPTIONS.map((id) => id.split('/')[0]), ...Object.keys(RULES), 'checks', 'reading', 'site']);

const ID = /^([a-z-]+)\/[a-z0-9-]+$/;

interface Named {
  readonly id: string;
  readonly file: string;
}

function files(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('generated') && !file.includes('node_modules'))
    .map((file) => join(folder, file));
}

/** The texts of a file that are ids by their topic, or are called so. */
function idsInCode(file: string): Named[] {
  const found: Named[] = [];
  const visit = (node: Node): void => {
    const match = isStringLiteralLike(node) ? ID.exec(node.text) : null;
    if (match && (TOPICS.has(match[1]) || (isPropertyAssignment(node.parent) && node.parent.name.getText() === 'id'))) {
      found.push({ id: match[0], file });
    }
    forEachChild(node, visit);
  };
  visit(createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ScriptTarget.Latest, true));
  return found;
}

/** Words of a page that are ids by their topic, but for what programs have printed. */
function idsInText(file: string): Named[] {
  const written = readFileSync(join(ROOT, file), 'utf8').replace(/^```text\n[^]*?^```/gm, '');
  const words = written.match(/(?<![\w./:#-])[a-z-]+\/[a-z][a-z0-9-]*(?![\w/.*-])/g) ?? [];
  return words.filter((word) => TOPICS.has(ID.exec(word)?.[1] ?? '')).map((id) => ({ id, file }));
}

const unknown = (named: readonly Named[]) => named.filter(({ id }) => !isCheckId(id) && !ASSUMPTIONS.includes(id));

test('every id in the code of the library, the examples and the build is one that there is', () => {
  const named = ['src', 'examples', 'projenrc'].flatMap((folder) => files(folder, '.ts')).flatMap(idsInCode);
  expect(unknown(named)).toEqual([]);
  expect(named.length).toBeGreaterThan(CHECKS.length);
});

test('every id on the pages is one that there is', () => {
  const named = ['README.md', 'CONTRIBUTING.md', ...files('docs', '.md')].flatMap(idsInText);
  expect(unknown(named)).toEqual([]);
  expect(named.length).toBeGreaterThan(CHECKS.length);
});
