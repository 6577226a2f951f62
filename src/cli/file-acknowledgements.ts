import type { FileAcknowledgement } from './settings';
import { Severity } from '../checks/severity';
import { ReportedFinding } from '../report/findings/reported-finding';

/** The check that looks at the acknowledgements themselves. */
const ACKNOWLEDGEMENT = 'X-99';

/** Applies the acknowledgements of a configuration file; one that matches nothing, or what is fatal, is a finding of that file. */
export function accepted(
  findings: readonly ReportedFinding[],
  acknowledgements: readonly FileAcknowledgement[],
  configFile: string | undefined,
): ReportedFinding[] {
  const byId = new Map<string, FileAcknowledgement[]>();
  acknowledgements.forEach((acknowledgement) => byId.set(acknowledgement.id, [...(byId.get(acknowledgement.id) ?? []), acknowledgement]));

  const used = new Set<FileAcknowledgement>();
  const refused = new Set<FileAcknowledgement>();
  const judged = findings.map((finding) => {
    const matching = (byId.get(finding.id) ?? []).filter(({ object }) => object === undefined || object === finding.object);
    const all = finding.severity === Severity.FATAL ? refused : used;
    matching.forEach((acknowledgement) => all.add(acknowledgement));
    return finding.severity === Severity.FATAL || matching.length === 0 ? finding : { ...finding, acknowledgedBecause: matching[0].reason };
  });
  const useless = acknowledgements.filter((acknowledgement) => !used.has(acknowledgement));
  return [...judged, ...useless.map((acknowledgement) => uselessOf(acknowledgement, refused.has(acknowledgement), configFile))];
}

function uselessOf({ id, object, reason }: FileAcknowledgement, isRefused: boolean, file: string | undefined): ReportedFinding {
  const what = `acknowledges ${id}${object === undefined ? '' : ` of ${object}`} (${reason})`;
  return {
    id: ACKNOWLEDGEMENT,
    severity: isRefused ? Severity.ERROR : Severity.WARNING,
    file,
    message: isRefused ? `${what}, which is fatal and cannot be acknowledged, whatever the reason` : `${what}, which finds nothing here`,
    fix: isRefused ? 'mend what it finds, and remove the acknowledgement' : 'remove the acknowledgement, or correct its object',
    related: [],
  };
}
