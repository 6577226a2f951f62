import { FileAcknowledgement } from './config-file';
import { Severity } from '../checks/severity';
import { push } from '../collections/push';
import { ReportedFinding } from '../report/findings/reported-finding';

/** The check that looks at the acknowledgements themselves. */
const ACKNOWLEDGEMENT = 'checks/acknowledged-in-vain';

/** Applies the acknowledgements of a configuration file; one that matches nothing, or what is fatal, is a finding of that file. */
export function accepted(
  findings: readonly ReportedFinding[],
  acknowledgements: readonly FileAcknowledgement[],
  configFile: string | undefined,
): readonly ReportedFinding[] {
  if (acknowledgements.length === 0) {
    return findings;
  }
  // By their objects: there may be one for each finding.
  const byObject = new Map<string, FileAcknowledgement[]>();
  const order = new Map(acknowledgements.map((acknowledgement, i) => [acknowledgement, i]));
  acknowledgements.forEach((acknowledgement) => push(byObject, keyOf(acknowledgement), acknowledgement));

  const used = new Set<FileAcknowledgement>();
  const refused = new Set<FileAcknowledgement>();
  const judged = findings.map((finding) => {
    const { id, object } = finding;
    const matching = [...byObject.get(keyOf({ id })) ?? [], ...(object === undefined ? [] : byObject.get(keyOf({ id, object })) ?? [])]
      .sort((one, other) => order.get(one)! - order.get(other)!);
    const all = finding.severity === Severity.FATAL ? refused : used;
    matching.forEach((acknowledgement) => all.add(acknowledgement));
    return finding.severity === Severity.FATAL || matching.length === 0 ? finding : { ...finding, acknowledgedBecause: matching[0].reason };
  });
  const useless = acknowledgements.filter((acknowledgement) => !used.has(acknowledgement));
  return [...judged, ...useless.map((acknowledgement) => uselessOf(acknowledgement, refused.has(acknowledgement), configFile))];
}

function keyOf({ id, object }: Pick<FileAcknowledgement, 'id' | 'object'>): string {
  return object === undefined ? id : `${id} ${object}`;
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
