import { Report } from './report';
import { ReportedFinding } from './reported-finding';
import { Severity } from '../../checks/severity';

const WORDS: ReadonlyArray<readonly [Severity, string, string]> = [
  [Severity.FATAL, 'fatal', 'fatal'],
  [Severity.ERROR, 'error', 'errors'],
  [Severity.WARNING, 'warning', 'warnings'],
  [Severity.INFO, 'info', 'infos'],
];

/** '1 fatal, 2 errors at 5 places, 1 acknowledged in 12 objects of 3 files' */
export function summaryOf({ findings, objects, files }: Report): string {
  const open = findings.filter(({ acknowledgedBecause }) => acknowledgedBecause === undefined);
  const acknowledged = findings.filter(({ acknowledgedBecause }) => acknowledgedBecause !== undefined);
  const counts = WORDS.map(([severity, one, many]) => counted(open.filter((finding) => finding.severity === severity), one, many));
  const found = [...counts, counted(acknowledged, 'acknowledged', 'acknowledged')].filter((count) => count !== undefined).join(', ');
  return `${found || 'nothing found'} in ${plural(objects, 'object')} of ${plural(files.length, 'file')}`;
}

function counted(findings: readonly ReportedFinding[], one: string, many: string): string | undefined {
  const count = findings.length;
  const places = findings.reduce((sum, { also = [] }) => sum + 1 + also.length, 0);
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}${places === count ? '' : ` at ${places} places`}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
