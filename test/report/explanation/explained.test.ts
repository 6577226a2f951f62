import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { RULE_IDS } from '../../../src/api-rules/rule-id';
import { isCheckId } from '../../../src/checks/check-ids';
import { CHECKS } from '../../../src/checks/checks';
import { findings } from '../../../src/checks/engine';
import { EXAMPLES } from '../../../src/checks/generated/examples';
import { OWN_CHECKS } from '../../../src/checks/own-checks';
import { isAtLeast, Severity } from '../../../src/checks/severity';
import { UNKNOWN } from '../../../src/checks/unknown';
import { Graph } from '../../../src/graph/graph';
import { allExplained } from '../../../src/report/explanation/explained';
import { explanationMarkdown } from '../../../src/report/explanation/explanation-markdown';
import { explanationText } from '../../../src/report/explanation/explanation-text';
import { topicsOf } from '../../../src/report/explanation/topics';
import { pageOf } from '../../../src/report/page-of';
import { wholeOf } from '../../../src/report/parts';

const ALL = allExplained(EXAMPLES);
const FACTS = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], externalObjects: [], packs: [] };

test('everything that has an id is explained, once, and nothing else', () => {
  const ids = ALL.map(({ id }) => id);
  expect([...ids].sort()).toEqual([...CHECKS.map(({ id }) => id), ...RULE_IDS, ...Object.keys(OWN_CHECKS), ...UNKNOWN.map(({ id }) => id)].sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isCheckId(id) && !id.startsWith('unknown/'))).toEqual([]);
});

test('every id is in a topic, and no topic is empty', () => {
  const topics = topicsOf(ALL);
  expect(topics.filter(({ all }) => all.length === 0).map(({ name }) => name)).toEqual([]);
  expect(topics.flatMap(({ all }) => all)).toHaveLength(ALL.length);
});

test.each(ALL)('$id is explained in whole sentences', ({ meaning, consequence, fix, acceptable }) => {
  for (const text of [meaning, consequence, fix, ...(acceptable === undefined ? [] : [acceptable])]) {
    expect(text).toMatch(/^["'A-Z\d].*\.$/s);
    expect(text).not.toMatch(/\n| {2}|undefined|\.\.$/);
  }
});

test('no two checks are explained by the same words', () => {
  const texts = ALL.filter(({ kind }) => kind !== 'rule').map(({ meaning, title }) => `${title} ${meaning}`);
  expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
});

describe.each(CHECKS)('the example of $id', ({ id }) => {
  const { failing, found, fixed } = EXAMPLES[id];

  test('shows what is found, and by other manifests how it is right', () => {
    expect(found).not.toHaveLength(0);
    expect(fixed).not.toBe(failing);
  });

  test('breaks nothing else where it is right', () => {
    const before = brokenIn(failing);
    expect([...brokenIn(fixed)].filter((other) => !before.has(other))).toEqual([]);
  });
});

test('a finding that has an explanation leads to its page', () => {
  expect(pageOf('ingress/path-taken')).toBe('https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks/ingress.md#path-taken');
});

test('only the command that explains loads what is said', () => {
  const root = join(__dirname, '../../../src');
  const large = /(explanations|generated\/examples|explanation\/explained|explanations\/index)'/;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/explanation/.test(file));
  const importers = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').some((line) => line.startsWith('import') && large.test(line)));
  expect(importers).toEqual(['cli/explain.ts']);
});

test('texts are as wide as a terminal, but for manifests and addresses', () => {
  for (const explained of ALL) {
    const { failing = '', fixed = '' } = explained.example ?? {};
    const lines = wholeOf(explanationText(explained)).split('\n').filter((line) => !`${failing}${fixed}`.includes(line.trim()) && !line.includes('https://'));
    expect(lines.filter((line) => line.length > 98 && line.trim().includes(' '))).toEqual([]);
  }
});

test('Markdown shows quoted words as code', () => {
  const { [0]: explained } = ALL;
  expect(wholeOf(explanationMarkdown({ ...explained, meaning: "Write 'spec.type' of <b>it</b>, which isn't 'a|b'." }))).toContain("Write `spec.type` of \\<b\\>it\\</b\\>, which isn't `a|b`.");
});

/** What does certainly not work in manifests that an example shows. */
function brokenIn(manifests: string): Set<string> {
  const known = /^# known of the cluster: (.*)$/m.exec(manifests);
  const origins = [...manifests.matchAll(/^# written by: (.*)$/gm)].map(([, json]) => JSON.parse(json));
  const objects = parseAllDocuments(manifests).map((document, i) => ({ object: document.toJS(), origin: origins[i] ?? {} }));
  const found = findings(new Graph(objects), { ...FACTS, ...(known === null ? {} : JSON.parse(known[1])) });
  return new Set(found.filter(({ severity }) => isAtLeast(severity, Severity.ERROR)).map(({ id }) => id));
}
