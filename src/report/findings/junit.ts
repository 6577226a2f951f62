import { Report } from './report';
import { fails, ReportedFinding } from './reported-finding';
import { push } from '../../collections/push';
import { linesOf, Parts } from '../parts';
import { xmlText } from '../xml-text';

/**
 * For pipelines that show tests: a suite for each file, a case for each finding, and one that passes for a file without. What does not
 * fail is skipped, with its text, so that a warning does not look like a test that has passed.
 */
export function findingsJunit(report: Report): Parts {
  return linesOf(lines(report));
}

function* lines({ findings, files, strict }: Report): Iterable<string> {
  const byFile = new Map<string, ReportedFinding[]>(files.map((file) => [file, []]));
  findings.forEach((finding) => push(byFile, finding.file ?? 'in no file', finding));
  yield* ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="cdk8s-exposure">'];
  for (const [file, own] of byFile) {
    yield* suite(file, own, strict);
  }
  yield '</testsuites>';
}

function* suite(file: string, findings: readonly ReportedFinding[], strict: boolean): Iterable<string> {
  const failures = findings.filter((finding) => fails(finding, strict)).length;
  const name = xmlText(file);
  yield `  <testsuite name="${name}" tests="${Math.max(findings.length, 1)}" failures="${failures}" errors="0" skipped="${findings.length - failures}">`;
  if (findings.length === 0) {
    yield `    <testcase classname="${name}" name="nothing found"/>`;
  }
  for (const finding of findings) {
    yield testCase(file, finding, strict);
  }
  yield '  </testsuite>';
}

function testCase(file: string, finding: ReportedFinding, strict: boolean): string {
  const { id, severity, object, field, line, message, fix, acknowledgedBecause } = finding;
  const name = [id, object, field].filter((part) => part !== undefined).join(' ');
  const head = `    <testcase classname="${xmlText(file)}" name="${xmlText(name)}"${line === undefined ? '' : ` line="${line}"`}`;
  const text = xmlText(`${message}; ${fix}`);
  if (fails(finding, strict)) {
    return `${head}><failure type="${severity}" message="${xmlText(message)}">${text}</failure></testcase>`;
  }
  const because = acknowledgedBecause === undefined ? '' : ` (acknowledged: ${xmlText(acknowledgedBecause)})`;
  return `${head}><skipped message="${severity}: ${xmlText(message)}">${text}${because}</skipped></testcase>`;
}
