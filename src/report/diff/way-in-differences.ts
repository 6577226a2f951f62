import { protectionDifferences } from './protection-differences';
import { reachDifference } from './reach-difference';
import { targetDifferences } from './target-differences';
import { ChangeKind, Difference } from './way-in-change';
import { nameText } from '../inventory/object-name';
import { WayIn } from '../way-in';

/** What may differ without letting more or fewer clients in. */
const PLAIN: ReadonlyArray<readonly [what: string, textOf: (way: WayIn) => string | undefined]> = [
  ['protocol', ({ protocol }) => protocol],
  ['port', ({ port }) => port?.toString()],
  ['address', ({ address }) => address],
  ['served by', ({ servedBy }) => servedBy],
  ['TLS secret', ({ tls, tlsSecret }) => (tls ? tlsSecret : undefined)],
  ['sends clients to another address', ({ redirects }) => (redirects ? 'yes' : 'no')],
  ['service', ({ service }) => service && nameText(service)],
  ['service port', ({ servicePort }) => servicePort?.toString()],
  ['other services', ({ otherServices = [] }) => otherServices.map(nameText).sort().join(', ') || undefined],
];

export function wayInDifferences(before: WayIn, after: WayIn): Difference[] {
  return [
    ...reachDifference(before, after),
    ...tlsDifference(before, after),
    ...plainHttpDifference(before, after),
    ...protectionDifferences(before, after),
    ...narrowedDifference(before, after),
    ...plainDifferences(before, after),
    ...targetDifferences(before, after),
  ];
}

function tlsDifference(before: WayIn, after: WayIn): Difference[] {
  if (before.tls === after.tls) {
    return [];
  }
  return [{ what: 'TLS', before: yesNo(before.tls), after: yesNo(after.tls), effect: after.tls ? ChangeKind.NARROWED : ChangeKind.WIDENED }];
}

/** How many clients may be answered by plain HTTP, of which an older inventory says nothing. */
const OPENNESS = [['closed', 'redirected', 'redirected for now'], ['unknown'], ['served', 'different']];

function plainHttpDifference({ plainHttp: was }: WayIn, { plainHttp: is }: WayIn): Difference[] {
  if (was === undefined || is === undefined || was === is) {
    return [];
  }
  const [old, now] = [was, is].map((word) => OPENNESS.findIndex((words) => words.includes(word)));
  const effect = is === 'unknown' ? ChangeKind.UNKNOWN : now > old ? ChangeKind.WIDENED : now < old ? ChangeKind.NARROWED : ChangeKind.CHANGED;
  return [{ what: 'plain HTTP', before: was, after: is, effect }];
}

function narrowedDifference(before: WayIn, after: WayIn): Difference[] {
  const [was, is] = [before.narrowed === true, after.narrowed === true];
  if (was === is) {
    return [];
  }
  const effect = is ? ChangeKind.NARROWED : ChangeKind.WIDENED;
  return [{ what: 'only with certain methods, headers or queries', before: yesNo(was), after: yesNo(is), effect }];
}

function plainDifferences(before: WayIn, after: WayIn): Difference[] {
  return PLAIN.flatMap(([what, textOf]) => {
    const [was, is] = [textOf(before), textOf(after)];
    // A protocol that goes with TLS is told by it.
    if (was === is || (what === 'protocol' && before.tls !== after.tls)) {
      return [];
    }
    return [{ what, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }), effect: ChangeKind.CHANGED as const }];
  });
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
