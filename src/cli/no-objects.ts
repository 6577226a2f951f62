import { Graph } from '../graph/graph';
import { Manifest } from '../graph/origin';
import { ReadProblem } from '../reading/read-problem';

const NO_OBJECT = { message: "must be an object of Kubernetes, which has 'apiVersion' and 'kind'", fix: 'write what it is, or keep it elsewhere' };

/** The documents, and entries of lists, that are no objects of Kubernetes. */
export function noObjects(graph: Graph): ReadProblem[] {
  return problemsOf(graph.resources.unreadable);
}

/** Those that are no findings, since they were found in a folder and may be there for something else. */
export function noObjectsUnsaid(graph: Graph): ReadProblem[] {
  return problemsOf(graph.resources.unreadable.filter(({ origin: { isFound, placeholders } }) => isFound === true && placeholders === undefined));
}

/** Those of which nobody knows what they are, since they are YAML only when something has filled in their placeholders. */
export function noObjectsUnfilled(graph: Graph): ReadProblem[] {
  return problemsOf(graph.resources.unreadable.filter(({ origin: { placeholders } }) => placeholders !== undefined));
}

function problemsOf(documents: readonly Manifest[]): ReadProblem[] {
  return documents.map(({ origin: { file = '', lineOf, placeholders } }) => ({
    file,
    line: lineOf?.(''),
    ...(placeholders === undefined ? NO_OBJECT : {
      message: `must be YAML, and has placeholders that nothing has filled in: ${placeholders.join(', ')}`,
      fix: 'give what the tool writes that fills them in',
    }),
  }));
}
