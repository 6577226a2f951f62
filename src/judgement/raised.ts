import { Finding } from '../checks/finding';
import { isAtLeast, Severity } from '../checks/severity';

/** What somebody has said of the severities of single checks, by their ids. */
export type Severities = ReadonlyMap<string, Severity>;

/** As bad as somebody has said; none becomes milder. */
export function raised(finding: Finding, severities: Severities): Finding {
  const severity = severities.get(finding.id);
  return severity === undefined || isAtLeast(finding.severity, severity) ? finding : { ...finding, severity };
}
