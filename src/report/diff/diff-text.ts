import { Diff } from './diff';
import { diffSummary } from './diff-summary';
import { ImmutableChange } from './immutable-changes';
import { ChangeKind, WayInChange } from './way-in-change';
import { wayText } from './way-text';
import { notUnderstoodText } from '../inventory/listed-ways';
import { nameText } from '../inventory/object-name';
import { linesOf, Parts } from '../parts';
import { printable } from '../printable';

const MARKS: Readonly<Record<ChangeKind, string>> = {
  [ChangeKind.OPENED]: '+',
  [ChangeKind.WIDENED]: '!',
  [ChangeKind.UNKNOWN]: '?',
  [ChangeKind.REPLACED]: '~',
  [ChangeKind.CHANGED]: '~',
  [ChangeKind.NARROWED]: '.',
  [ChangeKind.CLOSED]: '-',
};

/** For people, in a terminal. */
export function diffText(diff: Diff): Parts {
  return linesOf(lines(diff));
}

function* lines(diff: Diff): Iterable<string> {
  const { ways, immutable, notUnderstood } = diff;
  for (const change of ways) {
    yield* wayLines(change);
  }
  for (const change of immutable) {
    yield* immutableLines(change);
  }
  for (const one of notUnderstood) {
    yield `? not understood ${printable(notUnderstoodText(one))}`;
  }
  yield* [...(ways.length + immutable.length + notUnderstood.length === 0 ? [] : ['']), diffSummary(diff)];
}

function wayLines({ id, change, before, after, differences, behind = [] }: WayInChange): string[] {
  const whole = differences.length === 0 ? [`    ${printable(wayText((after ?? before)!))}`] : [];
  return [
    `${MARKS[change]} ${change} ${printable(id)}`,
    ...whole,
    ...differences.map(({ what, before: was, after: is, effect }) => {
      const sides = was === undefined && is === undefined ? effect : `${was ?? 'none'} -> ${is ?? 'none'} (${effect})`;
      return `    ${printable(`${what}: ${sides}`)}`;
    }),
    ...behind.map((other) => `    also ${printable(other)}`),
  ];
}

function immutableLines({ subject, field, before, after, fix }: ImmutableChange): string[] {
  return [
    `x refused ${printable(nameText(subject))} ${field}: cannot be changed`,
    `    ${printable(`${before ?? 'none'} -> ${after ?? 'none'}`)}`,
    `    fix: ${fix}`,
  ];
}
