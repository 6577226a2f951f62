import { Check } from '../check';
import { baselineViolations } from './pod-security/baseline';
import { podOf } from './pod-security/pod';
import { restrictedViolations } from './pod-security/restricted';
import { Resource } from '../../graph/resource';
import { Severity } from '../severity';

const LEVEL = 'pod-security.kubernetes.io/enforce';
const VERSION = 'pod-security.kubernetes.io/enforce-version';

export const BREAKS_POD_SECURITY: Check = {
  id: 'pod/breaks-pod-security',
  title: 'a pod breaks the security level of its namespace',
  severity: Severity.FATAL,
  cause: 'Admission refuses the pod. A workload is taken, but none of its pods are: nothing runs.',
  fix: 'change the pod, or the level of the namespace',
  links: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  ],
  *find(graph, facts) {
    for (const workload of graph.workloads) {
      const namespace = graph.namespace(workload.namespace);
      const level = namespace?.labels.get(LEVEL);
      if (namespace === undefined || (level !== 'baseline' && level !== 'restricted')) {
        continue;
      }
      const pinned = pinnedVersion(namespace);
      const pod = podOf(workload, pinned ?? facts.minMinor, pinned ?? facts.maxMinor);
      const violations = [...baselineViolations(pod), ...(level === 'restricted' ? restrictedViolations(pod) : [])];
      // The stricter level says more of the same field.
      const byField = new Map(violations.map((violation) => [violation.field, violation]));
      for (const { field, message, fix } of byField.values()) {
        yield {
          at: workload.resource,
          field,
          message: `${message} in ${namespace}, which enforces '${level}'`,
          fix,
          // The API server refuses pods, and takes what makes them.
          severity: workload.resource.type === '/Pod' ? Severity.FATAL : workload.isCustom ? Severity.WARNING : Severity.ERROR,
          related: [namespace],
        };
      }
    }
  },
};

/** 33 of 'v1.33'; nothing for the version of the cluster. */
function pinnedVersion(namespace: Resource): number | undefined {
  const [, minor] = /^v1\.(\d{1,3})$/.exec(namespace.labels.get(VERSION) ?? '') ?? [];
  return minor === undefined ? undefined : Number(minor);
}
