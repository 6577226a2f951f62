import { Fields } from '../fields';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { isQualifiedName, QUALIFIED_NAME_RULE } from '../formats/qualified-name';
import { judgeLabelSelector } from '../label-selector';
import { judgeMatchLabelKeys } from './match-label-keys';
import { judgeNodeSelectorTerm } from './node-selector';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Near which nodes and which other pods a pod wants to be. */
export function judgeAffinity(affinity: Fields | undefined): void {
  const nodes = affinity?.child('nodeAffinity');
  if (nodes !== undefined) {
    judgeNodeAffinity(nodes);
  }
  for (const name of ['podAffinity', 'podAntiAffinity']) {
    const pods = affinity?.child(name);
    for (const term of pods?.children(REQUIRED) ?? []) {
      judgePodTerm(term);
    }
    for (const weighted of pods?.children(PREFERRED) ?? []) {
      judgeWeight(weighted);
      judgePodTerm(weighted.childOrEmpty('podAffinityTerm'));
    }
  }
}

function judgeNodeAffinity(nodes: Fields): void {
  const required = nodes.child(REQUIRED);
  if (required !== undefined && required.list('nodeSelectorTerms').length === 0) {
    required.refuse('pod/invalid-scheduling', 'nodeSelectorTerms', 'must have at least one term', 'add a term');
  }
  for (const term of required?.children('nodeSelectorTerms') ?? []) {
    judgeNodeSelectorTerm(term, { isRequired: true });
  }
  for (const weighted of nodes.children(PREFERRED)) {
    judgeWeight(weighted);
    judgeNodeSelectorTerm(weighted.childOrEmpty('preference'), { isRequired: false });
  }
}

function judgeWeight(weighted: Fields): void {
  const weight = weighted.whole('weight') ?? 0;
  if (weight < 1 || weight > 100) {
    weighted.refuse('pod/invalid-scheduling', 'weight', 'must be a whole number from 1 to 100', 'write 100 if there is one term only');
  }
}

function judgePodTerm(term: Fields): void {
  judgeLabelSelector(term.child('labelSelector'), 'pod/invalid-scheduling');
  judgeLabelSelector(term.child('namespaceSelector'), 'pod/invalid-scheduling');
  term.eachText('namespaces', (value, field) => {
    if (!isDnsLabel(value)) {
      term.problems.add({ id: 'pod/invalid-scheduling', field, value, rule: DNS_LABEL_RULE, fix: 'write the name of a namespace' });
    }
  });
  if (!isQualifiedName(term.text('topologyKey') ?? '')) {
    term.refuse('pod/invalid-scheduling', 'topologyKey', QUALIFIED_NAME_RULE, "write a label of the nodes, such as 'kubernetes.io/hostname'");
  }
  judgeMatchLabelKeys(term, 'pod/invalid-scheduling');
}
