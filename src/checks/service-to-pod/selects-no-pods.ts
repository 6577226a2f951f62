import { nearlyEqual } from './nearly-equal';
import { operatedNamespaces } from '../../graph/operated';
import { Selector } from '../../graph/selector';
import { Workload } from '../../graph/workload';
import { joined } from '../../text/joined';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

/** Among more there is always one that looks alike, and to compare them all would take long. */
const MOST_COMPARED = 200;

/** Labels that differ by no more are likely to be misspelled. */
const MOST_EDITS = 2;

export const SELECTS_NO_PODS: Check = {
  id: 'service-to-pod/selects-no-pods',
  title: 'a Service selects no pods',
  severity: Severity.WARNING,
  cause: 'A Service without pods has no endpoints: every connection to it is refused.',
  fix: "give 'selector' the labels of the pods; if something else starts them, name 'Pod' in 'externalObjects'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  *find(graph, facts) {
    const operated = operatedNamespaces(graph);
    for (const { selector, resource, namespace, name, type, hasOwnEndpoints, workloads } of graph.services) {
      const isNotMeantTo = selector === undefined || type === 'ExternalName' || hasOwnEndpoints || isExternal(facts, 'Pod', namespace, name);
      if (isNotMeantTo || workloads.length > 0) {
        continue;
      }
      const meant = misspelled(selector, graph.pods.inNamespace(namespace));
      const isMadeByOthers = operated.has(namespace) || isSetAtRuntime(selector);
      yield {
        at: resource,
        field: 'spec.selector',
        message: joined('chooses no pods: nothing in these manifests makes pods with the labels ', `${selector}`, meant === undefined ? '' : `, but ${meant.resource} does with nearly the same ones`),
        // Nothing shows that all pods of a namespace are among the manifests, and least of all where an operator makes some.
        severity: isMadeByOthers ? Severity.INFO : meant === undefined ? Severity.WARNING : Severity.ERROR,
        related: meant === undefined ? [] : [meant.resource],
      };
    }
  },
};

/** Labels that programs give their own pods, to tell which of them leads. */
const OF_LEADERS = /^(?:vault-|spilo-role$|cnpg\.io\/|role$|.*leader|.*primary|.*master|kubernetes\.io\/|.*hash$)/;

function isSetAtRuntime(selector: Selector): boolean {
  return selector.keys().some((key) => OF_LEADERS.test(key));
}

function misspelled(selector: Selector, workloads: readonly Workload[]): Workload | undefined {
  const labels = selector.labels();
  return workloads.slice(0, MOST_COMPARED).find((workload) => labels.every(([key, value]) => isSlip(value, workload.labels.get(key))));
}

/** A short value is another one, and no slip, as soon as two of its letters differ. */
function isSlip(value: string, other: string | undefined): boolean {
  if (other === undefined || value === other) {
    return value === other;
  }
  return Math.min(value.length, other.length) >= 2 * MOST_EDITS && nearlyEqual(value, other, MOST_EDITS) && !isVersion(value, other);
}

/** Another number is another version, and no slip. */
function isVersion(value: string, other: string): boolean {
  return value.replace(/\d/g, '') === other.replace(/\d/g, '');
}
