import { Report } from './report';
import { MOST_PLACES, ReportedFinding, ReportedPlace, subjectOf } from './reported-finding';
import { CHECKS } from '../../checks/checks';
import { isOwnCheckId, OWN_CHECKS } from '../../checks/own-checks';
import { Severity } from '../../checks/severity';
import { JsonList, jsonReport } from '../json-parts';
import { markdownCell } from '../markdown-cell';
import { pageOf } from '../page-of';
import { Parts } from '../parts';

const LEVELS: Readonly<Record<Severity, string>> = {
  [Severity.FATAL]: 'error',
  [Severity.ERROR]: 'error',
  [Severity.WARNING]: 'warning',
  [Severity.INFO]: 'note',
};

/** For code scanning: SARIF 2.1.0. */
export function findingsSarif(report: Report, version: string): Parts {
  const ids = [...new Set(report.findings.map(({ id }) => id))].sort();
  const ruleIndex = new Map(ids.map((id, i) => [id, i]));
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdk8s-exposure',
            version,
            informationUri: 'https://github.com/cdk8s-exposure/cdk8s-exposure',
            rules: ids.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: new JsonList(report.findings, (finding) => resultOf(finding, ruleIndex.get(finding.id)!)),
      },
    ],
  };
  return jsonReport(sarif);
}

function ruleOf(id: string): object {
  const check = CHECKS.find((candidate) => candidate.id === id);
  const helpUri = pageOf(id);
  if (check === undefined) {
    const text = isOwnCheckId(id) ? OWN_CHECKS[id] : 'the API server refuses the object';
    return { id, shortDescription: { text }, help: helpOf(text, helpUri), helpUri, defaultConfiguration: { level: 'error' } };
  }
  return {
    id,
    shortDescription: { text: check.title },
    fullDescription: { text: check.cause },
    help: helpOf(check.fix, helpUri),
    helpUri,
    defaultConfiguration: { level: LEVELS[check.severity] },
  };
}

/** What a viewer shows beside a finding: the few words that fit there, and where the rest is. */
function helpOf(text: string, page: string): object {
  return { text: `${text}; see ${page}`, markdown: `${markdownCell(text)}; see [what it means, and an example](${page})` };
}

function resultOf(finding: ReportedFinding, ruleIndex: number): object {
  const { id, severity, construct, message, fix, related, also = [], acknowledgedBecause } = finding;
  const subject = subjectOf(finding);
  const more = also.length <= MOST_PLACES ? '' : ` and ${also.length - MOST_PLACES} more`;
  const others = also.slice(0, MOST_PLACES).map((place, i) => linkTo(place, i + 1)).join(', ');
  return {
    ruleId: id,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${subject === '' ? '' : `${subject}: `}${message}; ${fix}${others === '' ? '' : `. Also ${others}${more}`}` },
    ...(finding.file === undefined ? {} : { locations: [{ physicalLocation: physicalLocationOf(finding) }] }),
    ...(also.length === 0 ? {} : { relatedLocations: also.map(relatedLocationOf) }),
    // The same finding keeps its fingerprint when lines move.
    partialFingerprints: { 'exposure/v1': [id, subject].filter(Boolean).join(' ') },
    ...(acknowledgedBecause === undefined ? {} : { suppressions: [{ kind: 'external', justification: acknowledgedBecause }] }),
    properties: { severity, ...(construct === undefined ? {} : { construct }), ...(related.length === 0 ? {} : { related }) },
  };
}

/** As a message of SARIF refers to a related location. */
function linkTo(place: ReportedPlace, id: number): string {
  const text = subjectOf(place).replace(/[\\[\]]/g, '\\$&');
  return place.file === undefined ? text : `[${text}](${id})`;
}

function relatedLocationOf(place: ReportedPlace, i: number): object {
  const { file, message } = place;
  return { id: i + 1, ...(file === undefined ? {} : { physicalLocation: physicalLocationOf(place) }), message: { text: `${subjectOf(place)}: ${message}` } };
}

function physicalLocationOf({ file = '', line = 1 }: ReportedPlace): object {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } };
}

/** With the slashes of URIs; half of a pair of surrogates has no code in them. */
function uriOf(file: string): string {
  return file.replace(/\\/g, '/').replace(/\p{Cs}/gu, '\uFFFD').split('/').map(encodeURIComponent).join('/');
}
