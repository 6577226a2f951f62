import { Diff } from './diff';
import { diffSummary } from './diff-summary';
import { ImmutableChange } from './immutable-changes';
import { ChangeKind, Difference, WayInChange } from './way-in-change';
import { wayText } from './way-text';
import { nameText } from '../inventory/object-name';
import { markdownCell } from '../markdown-cell';

const MARKS: Readonly<Record<ChangeKind, string>> = {
  [ChangeKind.OPENED]: '🔓 opened',
  [ChangeKind.WIDENED]: '⚠️ widened',
  [ChangeKind.CHANGED]: '🔀 changed',
  [ChangeKind.NARROWED]: '🔒 narrowed',
  [ChangeKind.CLOSED]: '➖ closed',
};

/** For the summary of a pipeline and for the comment of a pull request. */
export function diffMarkdown(diff: Diff): string {
  return [
    '## Ways in',
    '',
    `${diffSummary(diff)}.`,
    ...(diff.ways.length === 0 ? [] : ['', '| | Way in | What |', '|---|---|---|', ...diff.ways.map(wayRow)]),
    ...(diff.immutable.length === 0 ? [] : ['', '### Refused by the API server', '', ...immutableTable(diff.immutable)]),
    '',
  ].join('\n');
}

function wayRow({ id, change, before, after, differences }: WayInChange): string {
  const what = differences.length === 0 ? [markdownCell(wayText((after ?? before)!))] : differences.map(differenceText);
  return `| ${MARKS[change]} | ${markdownCell(id)} | ${what.join('<br>')} |`;
}

function differenceText({ what, before, after, effect }: Difference): string {
  const sides = before === undefined && after === undefined ? effect : `${before ?? 'none'} → ${after ?? 'none'} (${effect})`;
  return markdownCell(`${what}: ${sides}`);
}

function immutableTable(changes: readonly ImmutableChange[]): string[] {
  return [
    '| What | Cannot be changed | Fix |',
    '|---|---|---|',
    ...changes.map(({ subject, field, before, after, fix }) => {
      const what = [nameText(subject), field].map(markdownCell).join('<br>');
      return `| ${what} | ${markdownCell(`${before ?? 'none'} → ${after ?? 'none'}`)} | ${markdownCell(fix)} |`;
    }),
  ];
}
