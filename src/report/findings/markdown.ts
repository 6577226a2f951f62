import { Report } from './report';
import { MOST_PLACES, ReportedFinding, ReportedPlace, subjectOf } from './reported-finding';
import { summaryOf } from './summary';
import { Severity } from '../../checks/severity';
import { markdownCell } from '../markdown-cell';
import { pageOf } from '../page-of';
import { linesOf, Parts } from '../parts';

const MARKS: Readonly<Record<Severity, string>> = {
  [Severity.FATAL]: '🛑 fatal',
  [Severity.ERROR]: '❌ error',
  [Severity.WARNING]: '⚠️ warning',
  [Severity.INFO]: 'ℹ️ info',
};

/** For the summary of a pipeline and for the comment of a pull request. */
export function findingsMarkdown(report: Report): Parts {
  return linesOf(lines(report));
}

function* lines(report: Report): Iterable<string> {
  const open = report.findings.filter(({ acknowledgedBecause }) => acknowledgedBecause === undefined);
  const acknowledged = report.findings.filter(({ acknowledgedBecause }) => acknowledgedBecause !== undefined);
  yield* ['## Exposure', '', `${summaryOf(report)}.`];
  if (open.length > 0) {
    yield '';
    yield* table(open);
  }
  if (acknowledged.length > 0) {
    yield* section('Acknowledged', acknowledgedTable(acknowledged));
  }
  if (report.assumed.length > 0) {
    yield* section('Assumed, since manifests do not show it', report.assumed.map(({ id, text }) => `- [${id}]: ${markdownCell(text)}`));
  }
  // each address once, since there may be many findings, and comments have a length
  const ids = new Set([...open, ...acknowledged, ...report.assumed].map(({ id }) => id));
  yield* ids.size === 0 ? [] : ['', ...[...ids].sort().map((id) => `[${id}]: ${pageOf(id)}`)];
}

function* table(findings: readonly ReportedFinding[]): Iterable<string> {
  yield* ['| | What | Where | Fix |', '|---|---|---|---|'];
  for (const finding of findings) {
    yield `| ${MARKS[finding.severity]} [${finding.id}] | ${whatOf(finding)} | ${whereOf(finding)} | ${markdownCell(finding.fix)} |`;
  }
}

function* acknowledgedTable(findings: readonly ReportedFinding[]): Iterable<string> {
  yield* ['| | What | Where | Because |', '|---|---|---|---|'];
  for (const finding of findings) {
    yield `| [${finding.id}] | ${whatOf(finding)} | ${whereOf(finding)} | ${markdownCell(finding.acknowledgedBecause!)} |`;
  }
}

function whatOf({ object, field, message }: ReportedFinding): string {
  return [object, field, message].filter((part) => part !== undefined).map(markdownCell).join('<br>');
}

function whereOf({ also = [], ...finding }: ReportedFinding): string {
  const others = also.slice(0, MOST_PLACES).map((place) => [fileOf(place), subjectOf(place), place.construct].filter(Boolean).join(' '));
  const more = also.length <= MOST_PLACES ? [] : [`and at ${also.length - MOST_PLACES} more places`];
  return [fileOf(finding), finding.construct, ...others.map((other) => `also ${other}`), ...more].filter((part) => part !== undefined).map(markdownCell).join('<br>');
}

function fileOf({ file, line }: ReportedPlace): string | undefined {
  return file === undefined || line === undefined ? file : `${file}:${line}`;
}

function* section(heading: string, content: Iterable<string>): Iterable<string> {
  yield* ['', `<details><summary>${heading}</summary>`, ''];
  yield* content;
  yield* ['', '</details>'];
}
