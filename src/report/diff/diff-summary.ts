import { Diff } from './diff';
import { ChangeKind } from './way-in-change';

const ORDER = [
  ChangeKind.OPENED,
  ChangeKind.WIDENED,
  ChangeKind.UNKNOWN,
  ChangeKind.REPLACED,
  ChangeKind.CHANGED,
  ChangeKind.NARROWED,
  ChangeKind.CLOSED,
];

/** '1 opened, 2 widened; 1 change that the API server refuses' */
export function diffSummary({ ways, immutable, notUnderstood }: Diff): string {
  const counts = ORDER.map((kind) => [kind, ways.filter(({ change }) => change === kind).length] as const);
  const found = counts.filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind}`).join(', ');
  const refused = immutable.length === 0 ? '' : `; ${immutable.length} ${immutable.length === 1 ? 'change' : 'changes'} that the API server refuses`;
  const objects = notUnderstood.length === 1 ? '1 new object' : `${notUnderstood.length} new objects`;
  const unknown = notUnderstood.length === 0 ? '' : `; ${objects} not understood`;
  return `${found === '' ? 'no way in differs' : found}${refused}${unknown}`;
}

/** Whether a pipeline should stop: more gets in than before, or it cannot be applied. */
export function needsLook({ ways, immutable }: Diff): boolean {
  return immutable.length > 0 || ways.some(({ change }) => change === ChangeKind.OPENED || change === ChangeKind.WIDENED);
}
