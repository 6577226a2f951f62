import { Report } from './report';
import { ReportedFinding } from './reported-finding';
import { summaryOf } from './summary';
import { linesOf, Parts } from '../parts';
import { printable } from '../printable';

/** For people, in a terminal. */
export function findingsText(report: Report): Parts {
  return linesOf(lines(report));
}

function* lines(report: Report): Iterable<string> {
  const { findings, assumed } = report;
  let file: string | undefined;
  for (const [i, finding] of findings.entries()) {
    if (finding.file !== file) {
      file = finding.file;
      yield* [...(i === 0 ? [] : ['']), printable(file ?? 'in no file')];
    }
    yield* findingLines(finding);
  }
  if (assumed.length > 0) {
    yield* ['', 'assumed, since manifests do not show it:', ...assumed.map(({ id, text }) => `  ${id} ${printable(text)}`)];
  }
  yield* [...(findings.length + assumed.length === 0 ? [] : ['']), summaryOf(report)];
}

function findingLines({ id, severity, object, construct, line, field, message, fix, related, acknowledgedBecause }: ReportedFinding): string[] {
  const place = [line === undefined ? undefined : `line ${line}`, object, field].filter((part) => part !== undefined).join(', ');
  return [
    `  ${acknowledgedBecause === undefined ? severity : 'acknowledged'} ${id} ${printable(place)}`,
    `    ${printable(message)}`,
    `    fix: ${printable(fix)}`,
    ...(related.length === 0 ? [] : [`    see: ${printable(related.join(', '))}`]),
    ...(construct === undefined ? [] : [`    construct: ${printable(construct)}`]),
    ...(acknowledgedBecause === undefined ? [] : [`    because: ${printable(acknowledgedBecause)}`]),
  ];
}
