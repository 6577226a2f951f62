import { Report } from './report';
import { fails, ReportedFinding } from './reported-finding';
import { xmlText } from '../xml-text';

/**
 * For pipelines that show tests: a suite for each file, a case for each finding, and one that passes for a file without. What does not
 * fail is skipped, with its text, so that a warning does not look like a test that has passed.
 */
export function findingsJunit(report: Report): string {
  const byFile = new Map<string, ReportedFinding[]>(report.files.map((file) => [file, []]));
  for (const finding of report.findings) {
    const file = finding.file ?? 'in no file';
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  const suites = [...byFile].map(([file, findings]) => suite(file, findings, report.strict));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="cdk8s-exposure">', ...suites, '</testsuites>', ''].join('\n');
}

function suite(file: string, findings: readonly ReportedFinding[], strict: boolean): string {
  const failures = findings.filter((finding) => fails(finding, strict)).length;
  const skipped = findings.length - failures;
  const cases = findings.map((finding) => testCase(file, finding, strict));
  const name = xmlText(file);
  return [
    `  <testsuite name="${name}" tests="${Math.max(cases.length, 1)}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...(cases.length === 0 ? [`    <testcase classname="${name}" name="nothing found"/>`] : cases),
    '  </testsuite>',
  ].join('\n');
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
