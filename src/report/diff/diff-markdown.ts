import { Diff } from './diff';
import { diffSummary } from './diff-summary';
import { ImmutableChange } from './immutable-changes';
import { ChangeKind, Difference, WayInChange } from './way-in-change';
import { wayText } from './way-text';
import { notUnderstoodText } from '../inventory/listed-ways';
import { nameText } from '../inventory/object-name';
import { markdownCell } from '../markdown-cell';
import { linesOf, Parts } from '../parts';

const MARKS: Readonly<Record<ChangeKind, string>> = {
  [ChangeKind.OPENED]: '🔓 opened',
  [ChangeKind.WIDENED]: '⚠️ widened',
  [ChangeKind.UNKNOWN]: '❔ unknown',
  [ChangeKind.REPLACED]: '🔁 replaced',
  [ChangeKind.CHANGED]: '🔀 changed',
  [ChangeKind.NARROWED]: '🔒 narrowed',
  [ChangeKind.CLOSED]: '➖ closed',
};

/** For the summary of a pipeline and for the comment of a pull request. */
export function diffMarkdown(diff: Diff): Parts {
  return linesOf(lines(diff));
}

function* lines(diff: Diff): Iterable<string> {
  yield* ['## Ways in', '', `${diffSummary(diff)}.`];
  if (diff.ways.length > 0) {
    yield* ['', '| | Way in | What |', '|---|---|---|'];
  }
  for (const change of diff.ways) {
    yield wayRow(change);
  }
  if (diff.immutable.length > 0) {
    yield* ['', '### Refused by the API server', '', '| What | Cannot be changed | Fix |', '|---|---|---|'];
  }
  for (const change of diff.immutable) {
    yield immutableRow(change);
  }
  if (diff.notUnderstood.length > 0) {
    yield* ['', '### Not understood, and may open more', '', ...diff.notUnderstood.map((one) => `- ${markdownCell(notUnderstoodText(one))}`)];
  }
}

function wayRow({ id, change, before, after, differences, behind = [] }: WayInChange): string {
  const what = differences.length === 0 ? [markdownCell(wayText((after ?? before)!))] : differences.map(differenceText);
  return `| ${MARKS[change]} | ${[id, ...behind].map(markdownCell).join('<br>')} | ${what.join('<br>')} |`;
}

function differenceText({ what, before, after, effect }: Difference): string {
  const sides = before === undefined && after === undefined ? effect : `${before ?? 'none'} → ${after ?? 'none'} (${effect})`;
  return markdownCell(`${what}: ${sides}`);
}

function immutableRow({ subject, field, before, after, fix }: ImmutableChange): string {
  const what = [nameText(subject), field].map(markdownCell).join('<br>');
  return `| ${what} | ${markdownCell(`${before ?? 'none'} → ${after ?? 'none'}`)} | ${markdownCell(fix)} |`;
}
