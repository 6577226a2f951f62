import { Report } from './report';
import { MOST_PLACES, ReportedFinding, ReportedPlace } from './reported-finding';
import { summaryOf } from './summary';
import { CATALOGUE } from '../page-of';
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
  yield* findings.length + assumed.length === 0 ? [] : ['', `what an id means: cdk8s-exposure explain ID, or ${CATALOGUE}`];
  yield summaryOf(report);
}

function findingLines(finding: ReportedFinding): string[] {
  const { id, severity, construct, file, message, fix, related, also = [], acknowledgedBecause } = finding;
  const more = also.length - MOST_PLACES;
  return [
    `  ${acknowledgedBecause === undefined ? severity : 'acknowledged'} ${id} ${printable(placeText(finding, file))}`,
    `    ${printable(message)}`,
    `    fix: ${printable(fix)}`,
    ...also.slice(0, MOST_PLACES).map((place) => `    also: ${printable([placeText(place, file), place.construct].filter(Boolean).join(', '))}`),
    ...(more <= 0 ? [] : [`    also: at ${more} more, which '--format json' lists`]),
    ...(related.length === 0 ? [] : [`    see: ${printable(related.join(', '))}`]),
    ...(construct === undefined ? [] : [`    construct: ${printable(construct)}`]),
    ...(acknowledgedBecause === undefined ? [] : [`    because: ${printable(acknowledgedBecause)}`]),
  ];
}

/** With the file, if it is another one than that of the heading. */
function placeText({ file, line, object, field }: ReportedPlace, heading?: string): string {
  const parts = [file === heading ? undefined : file, line === undefined ? undefined : `line ${line}`, object, field];
  return parts.filter((part) => part !== undefined).join(', ');
}
