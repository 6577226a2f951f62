import { Reference, references } from './references';
import { Graph } from '../../graph/graph';
import { LabelIndex } from '../../graph/label-index';
import { Resource } from '../../graph/resource';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

/** Stands for all namespaces that are said. */
const SAID = '*';

export const MIXED_NAMESPACES: Check = {
  id: 'identity/mixed-namespaces',
  title: 'of two objects that belong together only one names its namespace',
  severity: Severity.ERROR,
  cause: "Objects find each other only within a namespace, and for the one that names none the context of 'kubectl' decides.",
  fix: "give both the same 'metadata.namespace'",
  links: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  *find(graph, facts) {
    const { workloads } = graph;
    // Most apps do not mix them at all.
    const silent = graph.resources.all.some(({ namespace }) => namespace === '');
    if (!silent || graph.resources.all.every(({ namespace }) => namespace === '')) {
      return;
    }
    const named = new LabelIndex(workloads.filter(({ namespace }) => namespace !== '').map((of) => ({ namespace: SAID, labels: of.labels, of })));
    for (const reference of references(graph)) {
      const { at, field, type, name } = reference;
      if (isExternal(facts, type === '' ? 'Pod' : type.slice(type.indexOf('/') + 1), at.namespace, name)) {
        continue;
      }
      const other = at.namespace === '' ? inSaidNamespace(reference, graph, named) : inSilence(reference, graph);
      if (other !== undefined) {
        const message =
          at.namespace === ''
            ? `means ${other}, but ${at} names no namespace`
            : `means ${other}, which names no namespace, but ${at} is in '${at.namespace}'`;
        yield { at, field, message, related: [other], commonCause: at.namespace === '' ? other.namespace : at.namespace };
      }
    }
  },
};

function inSaidNamespace(
  { selector, type, name }: Reference,
  { resources }: Graph,
  named: LabelIndex<{ readonly namespace: string; readonly labels: ReadonlyMap<string, string>; readonly of: Workload }>,
): Resource | undefined {
  if (selector !== undefined) {
    return named.first(SAID, selector)?.of.resource;
  }
  return resources.findAnywhere(type, name).find(({ namespace }) => namespace !== '');
}

function inSilence({ selector, type, name }: Reference, { resources, pods }: Graph): Resource | undefined {
  return selector !== undefined ? pods.first('', selector)?.resource : resources.find(type, '', name);
}
