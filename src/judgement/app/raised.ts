import { isCheckId } from '../../checks/check-ids';
import { Finding } from '../../checks/finding';
import { isAtLeast, Severity } from '../../checks/severity';

type Severities = Readonly<Record<string, Severity>>;

/** What somebody has said of the severities of single checks; none becomes milder. */
export function raised(finding: Finding, severities: Severities): Finding {
  const severity = Object.hasOwn(severities, finding.id) ? severities[finding.id] : undefined;
  return severity === undefined || isAtLeast(finding.severity, severity) ? finding : { ...finding, severity };
}

/** A misspelled id would leave its check as mild as it was. */
export function unknownSeverities(severities: Severities): Finding[] {
  return Object.keys(severities).filter((id) => !isCheckId(id)).map((id) => ({
    id: 'checks/acknowledged-in-vain',
    severity: Severity.WARNING,
    origin: { construct: '' },
    field: 'severities',
    message: `names ${id}, which is no check`,
    fix: 'write the id as the catalogue of checks has it, or remove it',
    related: [],
  }));
}
