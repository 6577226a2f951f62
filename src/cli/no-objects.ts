import { Graph } from '../graph/graph';
import { ReadProblem } from '../reading/read-problem';

/** The documents, and entries of lists, that are no objects of Kubernetes. */
export function noObjects(graph: Graph): ReadProblem[] {
  return graph.resources.unreadable.map(({ origin: { file = '', lineOf } }) => ({
    file,
    line: lineOf?.(''),
    message: "must be an object of Kubernetes, which has 'apiVersion' and 'kind'",
    fix: 'write what it is, or keep it elsewhere',
  }));
}
