import { Assumption } from './assumption';
import { Facts } from './facts';
import { UNKNOWN } from './unknown';
import { Graph } from '../graph/graph';

export type { Assumption } from './assumption';

/** What the findings of an app rest on and no manifest shows: only what matters for this app. */
export function assumptions(graph: Graph, facts: Facts): Assumption[] {
  return UNKNOWN.map(({ id, text, count }) => ({ id, text, objects: count(graph, facts) })).filter(({ objects }) => objects > 0);
}
