import { Judgement } from './acknowledged';
import { MOST_RELATED } from '../checks/check';
import { Finding } from '../checks/finding';
import { Resource } from '../graph/resource';

/** What is wrong for one reason: what was found first, and the other places. */
export interface Cause extends Judgement {
  readonly also: readonly Finding[];
}

/** Puts together what is wrong for one reason, each in the place of what was found first. */
export function causesOf(judgements: Iterable<Judgement>): Cause[] {
  const causes: Cause[] = [];
  const places: Finding[][] = [];
  // Most messages are found once, and there may be hundreds of thousands: the long key is made for the others only.
  const firstOf = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (const judgement of judgements) {
    const text = judgement.finding.commonCause ?? judgement.finding.message;
    const first = firstOf.get(text);
    let index = first === undefined || keyOf(causes[first]) === keyOf(judgement) ? first : byKey.get(keyOf(judgement));
    if (index === undefined) {
      index = causes.length;
      places.push([]);
      causes.push({ ...judgement, also: places[index] });
      if (first === undefined) {
        firstOf.set(text, index);
      } else {
        byKey.set(keyOf(judgement), index);
      }
    } else {
      places[index].push(judgement.finding);
    }
  }
  return causes;
}

/** The other objects that have to do with a cause, but for those that are places of it. */
export function relatedOf({ finding, also }: Cause): readonly Resource[] {
  if (also.length === 0) {
    return finding.related;
  }
  const places = new Set([finding, ...also].map(({ at }) => at));
  const related = new Set([finding, ...also].flatMap((one) => one.related));
  return [...related].filter((resource) => !places.has(resource)).slice(0, MOST_RELATED);
}

function keyOf({ finding: { id, severity, field, message, fix, commonCause }, acknowledgedBecause = '' }: Judgement): string {
  // Two fields that are wrong in the same words are two mistakes; the same field in each item of a list is one.
  const said = commonCause === undefined ? [message, field.replace(/\[\d+\]/g, '[]')] : [commonCause];
  return [id, severity, fix, acknowledgedBecause, ...said].join('\n');
}
