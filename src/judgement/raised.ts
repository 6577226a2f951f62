import { unknownId } from './known-ids';
import { Finding } from '../checks/finding';
import { isAtLeast, Severity } from '../checks/severity';
import { PropertyProblem } from '../text/invalid';

/** What somebody has said of the severities of single checks, by their ids. */
export type Severities = ReadonlyMap<string, Severity>;

/** As bad as somebody has said; none becomes milder. */
export function raised(finding: Finding, severities: Severities): Finding {
  const severity = severities.get(finding.id);
  return severity === undefined || isAtLeast(finding.severity, severity) ? finding : { ...finding, severity };
}

/** What a check can be raised to: nothing is milder than the first. */
const RAISED: readonly string[] = [Severity.WARNING, Severity.ERROR, Severity.FATAL];

export function isRaise(id: string, severity: string): severity is Severity {
  return unknownId(id) === undefined && RAISED.includes(severity);
}

/** What raises no check: a misspelled id would leave its check as mild as it was. */
export function severityProblems(severities: Readonly<Record<string, Severity>>): PropertyProblem[] {
  return Object.entries(severities).filter(([id, severity]) => !isRaise(id, severity)).map(([id, severity]) => {
    const unknown = unknownId(id);
    const property = `severities[${id}]`;
    return unknown === undefined
      ? { property, rule: 'must be warning, error or fatal', value: severity, fix: 'a check can only be raised: leave it out' }
      : { property, rule: `must not be given, because ${id} ${unknown.rule}`, fix: unknown.fix };
  });
}
