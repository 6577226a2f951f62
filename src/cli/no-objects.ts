import { Graph } from '../graph/graph';
import { ReadProblem } from '../reading/read-problem';

const NO_OBJECT = { message: "must be an object of Kubernetes, which has 'apiVersion' and 'kind'", fix: 'write what it is, or keep it elsewhere' };

/** The documents, and entries of lists, that are no objects of Kubernetes. */
export function noObjects(graph: Graph): ReadProblem[] {
  return graph.resources.unreadable.map(({ origin: { file = '', lineOf, placeholders } }) => ({
    file,
    line: lineOf?.(''),
    ...(placeholders === undefined ? NO_OBJECT : {
      message: `must be YAML, and has placeholders that nothing has filled in: ${placeholders.join(', ')}`,
      fix: 'give what the tool writes that fills them in',
    }),
  }));
}
