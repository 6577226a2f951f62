import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import type { Acknowledgement } from '../app-checks';

/** A finding, and why somebody accepts it. */
export interface Judgement {
  readonly finding: Finding;
  readonly acknowledgedBecause?: string;
}

/** The check that looks at the acknowledgements themselves. */
const ACKNOWLEDGEMENT = 'X-99';

/** Applies acknowledgements: each to what its check finds at its construct and below. */
export function accepted(findings: readonly Finding[], acknowledgements: readonly Acknowledgement[]): Judgement[] {
  const byId = new Map<string, Acknowledgement[]>();
  acknowledgements.forEach((acknowledgement) => byId.set(acknowledgement.id, [...(byId.get(acknowledgement.id) ?? []), acknowledgement]));

  const used = new Set<Acknowledgement>();
  const refused = new Set<Acknowledgement>();
  const judgements = findings.map((finding): Judgement => {
    const matching = (byId.get(finding.id) ?? []).filter(({ scope, field }) =>
      isWithin(finding.origin.construct, scope.node.path) && (field === undefined || field === finding.field));
    const all = finding.severity === Severity.FATAL ? refused : used;
    matching.forEach((acknowledgement) => all.add(acknowledgement));
    return finding.severity === Severity.FATAL || matching.length === 0 ? { finding } : { finding, acknowledgedBecause: matching[0].reason };
  });
  const useless = acknowledgements.filter((acknowledgement) => !used.has(acknowledgement) && !acknowledgement.isImplied);
  return [...judgements, ...useless.map((acknowledgement) => ({ finding: uselessOf(acknowledgement, refused.has(acknowledgement)) }))];
}

function isWithin(path: string | undefined, scope: string): boolean {
  return path !== undefined && (scope === '' || path === scope || path.startsWith(`${scope}/`));
}

function uselessOf({ scope, id, reason }: Acknowledgement, isRefused: boolean): Finding {
  return {
    id: ACKNOWLEDGEMENT,
    severity: isRefused ? Severity.ERROR : Severity.WARNING,
    origin: { construct: scope.node.path },
    field: '',
    message: isRefused
      ? `acknowledges ${id} (${reason}), which is fatal and cannot be acknowledged, whatever the reason`
      : `acknowledges ${id} (${reason}), which finds nothing here`,
    fix: isRefused ? 'mend what it finds, and remove the acknowledgement' : 'remove the acknowledgement, or move it to the construct that is meant',
    related: [],
  };
}
