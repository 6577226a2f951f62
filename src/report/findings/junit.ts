import { Report } from './report';
import { fails, MOST_PLACES, placesOf, ReportedFinding, ReportedPlace, subjectOf } from './reported-finding';
import { push } from '../../collections/push';
import { linesOf, Parts } from '../parts';
import { xmlText } from '../xml-text';

/** A finding with those of its places that one file holds. */
interface Case {
  readonly finding: ReportedFinding;
  readonly places: readonly ReportedPlace[];
}

/**
 * For pipelines that show tests: a suite for each file, a case for each finding in it, and one that passes for a file without. What does
 * not fail is skipped, with its text, so that a warning does not look like a test that has passed.
 */
export function findingsJunit(report: Report): Parts {
  return linesOf(lines(report));
}

function* lines({ findings, files, strict }: Report): Iterable<string> {
  const byFile = new Map<string, Case[]>(files.map((file) => [file, []]));
  for (const finding of findings) {
    const inFile = new Map<string, ReportedPlace[]>();
    placesOf(finding).forEach((place) => push(inFile, place.file ?? 'in no file', place));
    inFile.forEach((places, file) => push(byFile, file, { finding, places }));
  }
  yield* ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="cdk8s-exposure">'];
  for (const [file, own] of byFile) {
    yield* suite(file, own, strict);
  }
  yield '</testsuites>';
}

function* suite(file: string, cases: readonly Case[], strict: boolean): Iterable<string> {
  const failures = cases.filter(({ finding }) => fails(finding, strict)).length;
  const name = xmlText(file);
  yield `  <testsuite name="${name}" tests="${Math.max(cases.length, 1)}" failures="${failures}" errors="0" skipped="${cases.length - failures}">`;
  if (cases.length === 0) {
    yield `    <testcase classname="${name}" name="nothing found"/>`;
  }
  for (const one of cases) {
    yield testCase(file, one, strict);
  }
  yield '  </testsuite>';
}

function testCase(file: string, { finding, places: [first, ...also] }: Case, strict: boolean): string {
  const { id, severity, fix, acknowledgedBecause } = finding;
  const subject = subjectOf(first);
  const name = [id, subject].filter(Boolean).join(' ');
  const head = `    <testcase classname="${xmlText(file)}" name="${xmlText(name)}"${first.line === undefined ? '' : ` line="${first.line}"`}`;
  const message = `${subject === '' ? '' : `${subject}: `}${first.message}`;
  const text = [`${message}; ${fix}`, ...alsoLines(also)].map(xmlText).join('\n');
  if (fails(finding, strict)) {
    return `${head}><failure type="${severity}" message="${xmlText(message)}">${text}</failure></testcase>`;
  }
  const because = acknowledgedBecause === undefined ? '' : ` (acknowledged: ${xmlText(acknowledgedBecause)})`;
  return `${head}><skipped message="${severity}: ${xmlText(message)}">${text}${because}</skipped></testcase>`;
}

function alsoLines(places: readonly ReportedPlace[]): string[] {
  const named = places.slice(0, MOST_PLACES).map((place) => `also: ${place.line === undefined ? '' : `line ${place.line}, `}${subjectOf(place)}`);
  return places.length <= MOST_PLACES ? named : [...named, `also: at ${places.length - MOST_PLACES} more`];
}
