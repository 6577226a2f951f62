import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const PAGE = 'docs/errors.md';
const MISTAKE = /^### (?<title>.*)\n[^]*?```ts(?<alone> nofixture)?\n(?<code>[^]*?)```\n+```text\n(?<message>[^]*?)```/gm;
const IMPORT = /^import .*;\n/gm;

const MOST_LINES = 10;
const MOST_COLUMNS = 200;
const AT_ONCE = 2;

/** Whatever is wrong in a program of plain Node, its user reads the message of docs/errors.md without looking for it. */
export async function mistakes({ npmProject, tool }, test) {
  npmProject.link(tool, 'cdk8s-plus-33');
  const waiting = [...readFileSync(PAGE, 'utf8').matchAll(MISTAKE)].map(({ groups }, i) => ({ ...groups, file: `mistakes/${i}.cjs` }));
  const problems = [];
  const worker = async () => {
    for (let mistake = waiting.shift(); mistake; mistake = waiting.shift()) {
      npmProject.write({ [mistake.file]: transformSync(programOf(mistake), { loader: 'ts', format: 'cjs' }).code });
      const { status, stderr } = await npmProject.node(['--preserve-symlinks', mistake.file]);
      problems.push({ ...mistake, problem: problemOf(status, stderr, mistake.message.trimEnd()) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const { title, problem } of problems) await test(`${title}: the message is seen at once`, () => problem);
}

function programOf({ code, alone }) {
  const imports = code.match(IMPORT) ?? [];
  const fixture = readFileSync('rosetta/default.ts-fixture', 'utf8');
  return `${alone ? code : imports.join('') + fixture.replace('/// here', () => code.replace(IMPORT, ''))}\napp.synth();\n`;
}

function problemOf(status, stderr, message) {
  const lines = stderr.split('\n');
  const text = message.split('\n');
  const start = lines.findIndex((line, i) => line.endsWith(text[0]) && text.every((part, k) => k === 0 || lines[i + k] === part));
  if (status !== 1) return `ends with ${status}`;
  if (start < 0) return `must say:\n${message}\nbut says:\n${stderr}`;
  if (start >= MOST_LINES) return `says it in line ${start + 1}:\n${stderr}`;
  const wide = lines.slice(0, start).find((line) => line.length > MOST_COLUMNS);
  return wide && `${wide.length} columns before it:\n${wide.slice(0, MOST_COLUMNS)}`;
}
