import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { CHECKS } from '../../src/checks/checks';
import { findings } from '../../src/checks/engine';
import { Facts } from '../../src/checks/facts';
import { Finding } from '../../src/checks/finding';
import { Graph } from '../../src/graph/graph';
import { findingText } from '../../src/judgement/app/finding-text';
import { findingsJson } from '../../src/report/findings/json';
import { findingsJunit } from '../../src/report/findings/junit';
import { findingsMarkdown } from '../../src/report/findings/markdown';
import { reported } from '../../src/report/findings/reported-finding';
import { findingsSarif } from '../../src/report/findings/sarif';
import { findingsText } from '../../src/report/findings/text';
import { wholeOf } from '../../src/report/parts';

/*
 * A message stands alone in a list of code scanning, in the log of a job or in a comment: what it speaks of is the object and the
 * field that each format puts before it, and nothing that is only beside it in a report.
 */

const CASES = join(__dirname, 'cases');
const FACTS: Facts = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], externalObjects: [], packs: ['linters'] };

/** What points at something outside of the message. */
const OUTSIDE = [
  /\bthis (?!library)/, /\bhere\b/, /\babove\b/, /\bbelow\b/, /\bthe (?:former|latter)\b/, /\bas well$/, /^(?:it|they|so|and|but|too)\b/, /\bit,? too\b/, /^the same\b/,
];
/** Words that are none of the field. */
const NOT_OF_THE_FIELD = /\b(?:told|tells|[Ww]hoever|doors?|judged)\b/;

/** Everything that the failing cases find. */
const found: readonly Finding[] = CHECKS.flatMap((check) => readdirSync(join(CASES, check.id)).flatMap((name) => {
  const yaml = readFileSync(join(CASES, check.id, name), 'utf8');
  const said = (prefix: string) => yaml.split('\n').filter((line) => line.startsWith(prefix)).map((line) => JSON.parse(line.slice(prefix.length)));
  const [facts, origins] = [said('#: '), said('#@ ')];
  const manifests = parseAllDocuments(yaml).map((document, i) => ({ object: document.toJS(), origin: { file: `${name}`, ...origins[i] } }));
  const known: Facts = Object.assign({}, FACTS, ...facts);
  return findings(new Graph(manifests, known), known, [check]);
}));

test('the cases of all checks say something', () => {
  expect(CHECKS.filter(({ id }) => !found.some((finding) => finding.id === id)).map(({ id }) => id)).toEqual([]);
});

test('no message points at something outside of it, and all words are of the field', () => {
  const texts = new Set(found.map(({ id, message }) => `${id}: ${message}`));
  const outside = [...texts].filter((text) => {
    const message = text.slice(text.indexOf(': ') + 2);
    return NOT_OF_THE_FIELD.test(message) || OUTSIDE.some((pattern) => pattern.test(message));
  });
  expect(outside).toEqual([]);
});

test('neither do the titles, causes and fixes of the catalogue use other words', () => {
  const texts = CHECKS.flatMap(({ id, title, cause, fix }) => [title, cause, fix].map((text) => `${id}: ${text}`));
  expect(texts.filter((text) => NOT_OF_THE_FIELD.test(text))).toEqual([]);
});

test('a finding is about an object and says its kind and name', () => {
  expect(found.filter(({ at }) => at === undefined).map(({ id }) => id)).toEqual([]);
});

test.each<[string, (finding: Finding) => string, (text: string) => string]>([
  ['text', (finding) => wholeOf(findingsText(reportOf(finding))), (name) => name],
  ['json', (finding) => wholeOf(findingsJson(reportOf(finding))), (name) => `"object": ${JSON.stringify(name)}`],
  ['junit', (finding) => /message="([^"]*)"/.exec(wholeOf(findingsJunit(reportOf(finding))))![1], (name) => name],
  ['sarif', (finding) => JSON.parse(wholeOf(findingsSarif(reportOf(finding), '1'))).runs[0].results[0].message.text, (name) => name],
  ['markdown', (finding) => wholeOf(findingsMarkdown(reportOf(finding))).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))), (name) => name],
])('%s names the object of each finding beside its message', (_, render, named) => {
  const missing = found.filter((finding) => !render(finding).includes(named(`${finding.at}`)));
  expect(missing.map(({ id, at }) => `${id} ${at}`)).toEqual([]);
});

test('a synthesis names the construct, and the object where all of it is meant', () => {
  const whole = found.filter(({ field }) => field === '');
  expect(whole.filter((finding) => !findingText({ finding, also: [] }).startsWith(`${finding.at}`))).toEqual([]);
});

function reportOf(finding: Finding) {
  return { findings: [reported({ finding })], assumed: [], objects: 1, files: ['a.yaml'], strict: true };
}
