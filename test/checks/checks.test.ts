import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CHECKS } from '../../src/checks/checks';
import { findings } from '../../src/checks/engine';
import { Facts } from '../../src/checks/facts';
import { Graph } from '../../src/graph/graph';

/*
 * A case is a file `cases/<id of the check>/<what>.yaml`. Its leading comments say what exactly that check finds in it,
 * one line each: `# error Service web spec.selector: chooses no pods ...; fix`. None for a case that passes.
 * A comment `#: {"nodePortRange": ...}` gives facts. Comments `#@ {"construct": ...}` give the origins of the documents, in their order.
 */
const CASES = join(__dirname, 'cases');

const FACTS: Facts = {
  nodePortRange: { min: 30000, max: 32767 },
  minMinor: 32,
  maxMinor: 36,
  ingressClasses: [],
  externalObjects: [],
  packs: ['linters'],
};

const cases = CHECKS.flatMap((check) => casesOf(check.id).map((name) => ({ check, name, yaml: readFileSync(join(CASES, check.id, name), 'utf8') })));

test.each(cases)('$check.id $name', ({ check, yaml }) => {
  const leading = yaml.split('\n').filter((line) => line.startsWith('#'));
  const expected = leading.filter((line) => line.startsWith('# ')).map((line) => line.slice(2));
  const facts = leading.filter((line) => line.startsWith('#: ')).map((line) => JSON.parse(line.slice(3)));
  const origins = leading.filter((line) => line.startsWith('#@ ')).map((line) => JSON.parse(line.slice(3)));
  const manifests = parseAllDocuments(yaml).map((document, i) => ({ object: document.toJS(), origin: origins[i] ?? {} }));

  const known: Facts = Object.assign({}, FACTS, ...facts);
  const found = findings(new Graph(manifests, known), known, [check]).filter(({ id }) => id === check.id || id === 'checks/failed');

  expect(found.map(({ severity, at, field, message, fix }) => `${severity} ${at} ${field}: ${message}; ${fix}`)).toEqual(expected);
});

test('ids are used once', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});

test('every case belongs to a check', () => {
  const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  expect(files.filter((file) => !CHECKS.some(({ id }) => dirname(file) === id))).toEqual([]);
});

test.each(CHECKS)('$id is told in sentences', ({ title, cause, fix, links }) => {
  expect(title).toMatch(/^[^A-Z].*[^.]$/s);
  expect(cause).toMatch(/^[A-Z].*\.$/s);
  expect(fix).toMatch(/^[^A-Z].*[^.]$/s);
  links.forEach((link) => expect(link).toMatch(/^https:\/\//));
  expect(links).not.toHaveLength(0);
});

function casesOf(id: string): string[] {
  try {
    return readdirSync(join(CASES, id)).sort();
  } catch {
    return [];
  }
}
