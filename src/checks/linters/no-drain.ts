import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';
import { servedContainers } from '../support/served-containers';

export const NO_DRAIN: Check = {
  id: 'linters/no-drain',
  title: 'a pod that is to end stops at once, while traffic still comes',
  severity: Severity.WARNING,
  cause: 'Balancers and nodes learn of it seconds later: unless the program goes on for that long by itself, every rollout loses requests.',
  fix: "add 'lifecycle.preStop' with 'sleep', shorter than 'terminationGracePeriodSeconds'",
  links: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination', 'https://github.com/kubernetes/kubernetes/issues/43576'],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const workload of exposedWorkloads(graph).filter(({ isJob, isCustom }) => !isJob && !isCustom)) {
      for (const { fields } of servedContainers(graph, workload)) {
        if (!fields.has('lifecycle') || !fields.childOrEmpty('lifecycle').has('preStop')) {
          yield { at: workload.resource, field: fields.path, message: "has no 'preStop', and clients outside the cluster reach it" };
        }
      }
    }
  },
};
