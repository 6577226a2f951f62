import { Report } from './report';
import { ReportedFinding } from './reported-finding';
import { summaryOf } from './summary';
import { Severity } from '../../checks/severity';
import { markdownCell } from '../markdown-cell';

const MARKS: Readonly<Record<Severity, string>> = {
  [Severity.FATAL]: '🛑 fatal',
  [Severity.ERROR]: '❌ error',
  [Severity.WARNING]: '⚠️ warning',
  [Severity.INFO]: 'ℹ️ info',
};

/** For the summary of a pipeline and for the comment of a pull request. */
export function findingsMarkdown(report: Report): string {
  const open = report.findings.filter(({ acknowledgedBecause }) => acknowledgedBecause === undefined);
  const acknowledged = report.findings.filter(({ acknowledgedBecause }) => acknowledgedBecause !== undefined);
  return [
    '## Exposure',
    '',
    `${summaryOf(report)}.`,
    ...(open.length === 0 ? [] : ['', ...table(open)]),
    ...section('Acknowledged', acknowledged.length === 0 ? [] : acknowledgedTable(acknowledged)),
    ...section('Assumed, since manifests do not show it', report.assumed.map(({ id, text }) => `- ${id}: ${markdownCell(text)}`)),
    '',
  ].join('\n');
}

function table(findings: readonly ReportedFinding[]): string[] {
  return [
    '| | What | Where | Fix |',
    '|---|---|---|---|',
    ...findings.map((finding) => `| ${MARKS[finding.severity]} ${finding.id} | ${whatOf(finding)} | ${whereOf(finding)} | ${markdownCell(finding.fix)} |`),
  ];
}

function acknowledgedTable(findings: readonly ReportedFinding[]): string[] {
  return [
    '| | What | Where | Because |',
    '|---|---|---|---|',
    ...findings.map((finding) => `| ${finding.id} | ${whatOf(finding)} | ${whereOf(finding)} | ${markdownCell(finding.acknowledgedBecause!)} |`),
  ];
}

function whatOf({ object, field, message }: ReportedFinding): string {
  return [object, field, message].filter((part) => part !== undefined).map(markdownCell).join('<br>');
}

function whereOf({ file, line, construct }: ReportedFinding): string {
  const place = file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}`}`;
  return [place, construct].filter((part) => part !== undefined).map(markdownCell).join('<br>');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `<details><summary>${heading}</summary>`, '', ...lines, '', '</details>'];
}
