import type { FileAcknowledgement } from './settings';
import { Severity } from '../checks/severity';
import { ReportedFinding } from '../report/findings/reported-finding';

/** The check that looks at the acknowledgements themselves. */
const ACKNOWLEDGEMENT = 'X-99';

/** Applies the acknowledgements of a configuration file; one that matches nothing is a warning. */
export function accepted(findings: readonly ReportedFinding[], acknowledgements: readonly FileAcknowledgement[]): ReportedFinding[] {
  const used = new Set<FileAcknowledgement>();
  const judged = findings.map((finding) => {
    const acknowledgement =
      finding.severity === Severity.FATAL
        ? undefined
        : acknowledgements.find(({ id, object }) => id === finding.id && (object === undefined || object === finding.object));
    if (acknowledgement === undefined) {
      return finding;
    }
    used.add(acknowledgement);
    return { ...finding, acknowledgedBecause: acknowledgement.reason };
  });
  const useless = acknowledgements.filter((acknowledgement) => !used.has(acknowledgement)).map(
    ({ id, object, reason }): ReportedFinding => ({
      id: ACKNOWLEDGEMENT,
      severity: Severity.WARNING,
      message: `${id} ${object === undefined ? '' : `of ${object} `}is acknowledged (${reason}) and not found, or cannot be acknowledged`,
      fix: 'remove the acknowledgement',
      related: [],
    }),
  );
  return [...judged, ...useless];
}
