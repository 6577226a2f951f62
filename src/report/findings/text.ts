import { Report } from './report';
import { ReportedFinding } from './reported-finding';
import { summaryOf } from './summary';
import { printable } from '../printable';

/** For people, in a terminal. */
export function findingsText(report: Report): string {
  const lines: string[] = [];
  let file: string | undefined;
  for (const finding of report.findings) {
    if (finding.file !== file) {
      file = finding.file;
      lines.push(...(lines.length === 0 ? [] : ['']), printable(file ?? 'in no file'));
    }
    lines.push(...findingLines(finding));
  }
  if (report.assumed.length > 0) {
    lines.push('', 'assumed, since manifests do not show it:', ...report.assumed.map(({ id, text }) => `  ${id} ${printable(text)}`));
  }
  return `${[...lines, ...(lines.length === 0 ? [] : ['']), summaryOf(report)].join('\n')}\n`;
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
