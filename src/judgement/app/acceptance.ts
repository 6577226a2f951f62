import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import { push } from '../../collections/push';
import { Acknowledgement } from '../said-of-app';

/** A finding, and why somebody accepts it. */
export interface Judgement {
  readonly finding: Finding;
  readonly acknowledgedBecause?: string;
}

/** The check that looks at the acknowledgements themselves. */
const ACKNOWLEDGEMENT = 'checks/acknowledged-in-vain';

/** Applies acknowledgements: each to what its check finds at its construct and below. */
export function accepted(findings: readonly Finding[], acknowledgements: readonly Acknowledgement[]): Judgement[] {
  // By their parts of the app: there may be one for each finding.
  const byScope = new Map<string, Acknowledgement[]>();
  const order = new Map(acknowledgements.map((acknowledgement, i) => [acknowledgement, i]));
  acknowledgements.forEach((acknowledgement) => push(byScope, `${acknowledgement.id} ${acknowledgement.scope.node.path}`, acknowledgement));

  const used = new Set<Acknowledgement>();
  const refused = new Set<Acknowledgement>();
  const judgements = findings.map((finding): Judgement => {
    const matching = scopesOf(finding.origin.construct)
      .flatMap((scope) => byScope.get(`${finding.id} ${scope}`) ?? [])
      .filter(({ field }) => field === undefined || field === finding.field)
      .sort((one, other) => order.get(one)! - order.get(other)!);
    const all = finding.severity === Severity.FATAL ? refused : used;
    matching.forEach((acknowledgement) => all.add(acknowledgement));
    return finding.severity === Severity.FATAL || matching.length === 0 ? { finding } : { finding, acknowledgedBecause: matching[0].reason };
  });
  const useless = acknowledgements.filter((acknowledgement) => !used.has(acknowledgement) && !acknowledgement.isImplied);
  return [...judgements, ...useless.map((acknowledgement) => ({ finding: uselessOf(acknowledgement, refused.has(acknowledgement)) }))];
}

/** The paths of a construct and of all above it. */
function scopesOf(path: string | undefined): string[] {
  const scopes = path === undefined ? [] : ['', path];
  for (let slash = path?.indexOf('/') ?? -1; slash > 0; slash = path!.indexOf('/', slash + 1)) {
    scopes.push(path!.slice(0, slash));
  }
  return path === '' ? [''] : scopes;
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
