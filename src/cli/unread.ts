import { noObjectsUnfilled } from './no-objects';
import { Graph } from '../graph/graph';
import { ReadProblem } from '../reading/read-problem';
import { Inventory } from '../report/inventory/listed-ways';

/** With the documents that could not be read: what is in them may open something. */
export function withUnread(listed: Inventory, graph: Graph, problems: readonly ReadProblem[]): Inventory {
  const unread = [...problems, ...noObjectsUnfilled(graph)].map(({ file, line }) => ({
    opener: { kind: 'Document', name: line === undefined ? file : `${file}:${line}` },
    reason: 'could not be read, and may open something',
    file,
  }));
  return unread.length === 0 ? listed : { ...listed, notUnderstood: [...listed.notUnderstood, ...unread] };
}
