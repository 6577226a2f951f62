import { Unknown } from '../assumption';

/** What is not known of the cluster. */
export const CLUSTER_UNKNOWN: readonly Unknown[] = [
  {
    id: 'unknown/policy-enforcement',
    text: 'the network of the cluster enforces network policies',
    count: ({ policies }) => policies.length,
  },
  {
    id: 'unknown/namespace-limits',
    text: 'quotas, limits and security levels of namespaces that are not in these manifests admit the pods',
    count: (graph) => graph.workloads.filter(({ namespace }) => graph.namespace(namespace) === undefined).length,
  },
  {
    id: 'unknown/external-objects',
    text: 'the objects that are said to exist outside of these manifests do exist',
    count: (_, { externalObjects }) => externalObjects.length,
  },
  {
    id: 'unknown/admission',
    text: 'no admission webhook or policy changes or refuses the objects, and no feature gate differs from its default',
    count: ({ resources }) => resources.all.length,
  },
];
