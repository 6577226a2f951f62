import { unknownId } from './known-ids';
import { Finding } from '../checks/finding';
import { Severity } from '../checks/severity';
import { push } from '../collections/push';
import { Origin } from '../graph/origin';

/** A finding, and why somebody accepts it. */
export interface Judgement {
  readonly finding: Finding;
  readonly acknowledgedBecause?: string;
}

/** What somebody has accepted in a part of what is judged. */
export interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
  /** The part, as its origin names it: the path of a construct, 'Service shop/web'. */
  readonly part: string;
  /** The only field that it is about; nothing for all that the check finds there. */
  readonly field?: string;
  /** Whether a construct says it because of what its user has said; it may match nothing. */
  readonly isImplied?: boolean;
  /** Where it is said. */
  readonly origin: Origin;
  /** What is printed after the id, where the origin does not name the part: ' of Service shop/web'. */
  readonly place?: string;
  /** How it is corrected where it matches nothing: 'move it to the construct that is meant'. */
  readonly correction: string;
}

/** All parts, as acknowledgements name them, that a finding lies in. */
export type PartsOf = (finding: Finding) => readonly string[];

/** The check that looks at the acknowledgements themselves. */
const IN_VAIN = 'checks/acknowledged-in-vain';

/** Applies acknowledgements, each to what its check finds in its part; one that matches nothing, or what is fatal, is a finding itself. */
export function* acknowledged(findings: Iterable<Finding>, acknowledgements: readonly Acknowledgement[], partsOf: PartsOf): Iterable<Judgement> {
  // By their parts: there may be one for each finding.
  const byPart = new Map<string, Acknowledgement[]>();
  const order = new Map(acknowledgements.map((acknowledgement, i) => [acknowledgement, i]));
  acknowledgements.forEach((acknowledgement) => push(byPart, keyOf(acknowledgement.id, acknowledgement.part), acknowledgement));

  const used = new Set<Acknowledgement>();
  const refused = new Set<Acknowledgement>();
  for (const finding of findings) {
    const parts = byPart.size === 0 ? [] : partsOf(finding);
    const matching = parts
      .flatMap((part) => byPart.get(keyOf(finding.id, part)) ?? [])
      .filter(({ field }) => field === undefined || field === finding.field)
      .sort((one, other) => order.get(one)! - order.get(other)!);
    const isFatal = finding.severity === Severity.FATAL;
    matching.forEach((acknowledgement) => (isFatal ? refused : used).add(acknowledgement));
    yield isFatal || matching.length === 0 ? { finding } : { finding, acknowledgedBecause: matching[0].reason };
  }
  for (const acknowledgement of acknowledgements) {
    if (!used.has(acknowledgement) && !acknowledgement.isImplied) {
      yield { finding: inVain(acknowledgement, refused.has(acknowledgement)) };
    }
  }
}

function keyOf(id: string, part: string): string {
  return `${id} ${part}`;
}

function inVain({ id, reason, place = '', origin, correction }: Acknowledgement, isRefused: boolean): Finding {
  const { rule, fix } = isRefused
    ? { rule: 'is fatal and cannot be acknowledged, whatever the reason', fix: 'mend what it finds, and remove the acknowledgement' }
    : unknownId(id) ?? { rule: 'finds nothing here', fix: `remove the acknowledgement, or ${correction}` };
  const message = `acknowledges ${id}${place} (${reason}), which ${rule}`;
  return { id: IN_VAIN, severity: isRefused ? Severity.ERROR : Severity.WARNING, origin, field: '', message, fix, related: [] };
}
