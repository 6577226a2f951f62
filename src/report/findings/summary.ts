import { Report } from './report';
import { Severity } from '../../checks/severity';

const WORDS: ReadonlyArray<readonly [Severity, string, string]> = [
  [Severity.FATAL, 'fatal', 'fatal'],
  [Severity.ERROR, 'error', 'errors'],
  [Severity.WARNING, 'warning', 'warnings'],
  [Severity.INFO, 'info', 'infos'],
];

/** '1 fatal, 2 errors, 1 acknowledged in 12 objects of 3 files' */
export function summaryOf({ findings, objects, files }: Report): string {
  const open = findings.filter(({ acknowledgedBecause }) => acknowledgedBecause === undefined);
  const counts = WORDS.map(([severity, one, many]) => counted(open.filter((finding) => finding.severity === severity).length, one, many));
  const acknowledged = counted(findings.length - open.length, 'acknowledged', 'acknowledged');
  const found = [...counts, acknowledged].filter((count) => count !== undefined).join(', ') || 'nothing found';
  return `${found} in ${plural(objects, 'object')} of ${plural(files.length, 'file')}`;
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
