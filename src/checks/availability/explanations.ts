import { Explanations } from '../explanation';

export const AVAILABILITY_EXPLANATIONS: Explanations = {
  'no-eviction': {
    meaning: 'Before a node is taken out for an upgrade its pods are evicted, and a disruption budget may refuse that. This one always refuses: with the number of pods that there are at least, no pod may be missing.',
    acceptable: 'Somebody moves these pods by hand at each upgrade, as for some databases, and everybody who upgrades nodes knows it.',
    failing: 'all-available',
    fixed: 'one-may-go',
  },
  'budget-without-selector': {
    meaning: "A budget without a selector protects no pods. With an empty one, '{}', it is for all pods of the namespace, and counts them as if they were one app: five pods of one app may go because ten of another are there.",
    acceptable: 'The namespace holds the pods of one app only, and will not get others.',
    failing: 'no-selector',
    fixed: 'labels',
  },
  'budget-lets-all-go': {
    meaning: 'A disruption budget counts the pods that may be missing while nodes are drained. Where it allows as many as there are, a drain may take all of them in one step, as without a budget.',
    acceptable: 'The app may be away while nodes are drained, and the budget is kept for later.',
    failing: 'all',
    fixed: 'some',
  },
  'budget-selects-no-pods': {
    meaning: 'A disruption budget protects pods of its namespace by their labels. Nothing here makes pods with these labels, so that it protects none, and a drain may end all pods of the app at the same time.',
    acceptable: 'An operator or another release makes the pods. Name them among the objects that exist outside.',
    failing: 'other-labels',
    fixed: 'chosen',
  },
  'two-budgets': {
    meaning: 'The API server evicts a pod only if at most one budget selects it: with two of them it answers each eviction with an error, whatever the budgets allow. It is what happens when a chart brings a budget, and somebody adds one beside it.',
    acceptable: 'Never: nodes with these pods cannot be drained.',
    failing: 'two',
    fixed: 'one',
  },
  'scaling-target-missing': {
    meaning: "An autoscaler changes the number of pods of the workload that 'scaleTargetRef' names, by kind, API version and name, in its own namespace. That workload is not among the manifests.",
    acceptable: 'It exists in the cluster, or an operator makes it. Name it among the objects that exist outside.',
    failing: 'misspelled',
    fixed: 'corrected',
  },
  'two-autoscalers': {
    meaning: 'Two autoscalers set the number of pods of one workload, each by its own metric. They do not know of each other, and the last one to write wins until the next one writes, some seconds later. A vertical autoscaler that changes the requests by which a horizontal one measures does the same.',
    acceptable: 'One of the two only recommends, or is paused.',
    failing: 'two',
    fixed: 'one',
  },
  'replicas-beside-autoscaler': {
    meaning: "'replicas' in the manifest is a value like any other: 'kubectl apply' and tools for GitOps set it back at each run. The autoscaler corrects it again, but until then the app runs with the number that was written once.",
    acceptable: "The tool that applies the manifest is configured to leave 'replicas' alone.",
    failing: 'replicas',
    fixed: 'none',
  },
  'utilization-without-request': {
    meaning: 'A utilization is a percentage of the request, summed up over all containers of a pod. If one container has none for the resource, the sum is not defined, and the autoscaler reports an error in its status instead of scaling. Sidecars are often the ones without.',
    acceptable: 'A LimitRange of the namespace, or a webhook that injects the sidecar, adds the request.',
    failing: 'no-request',
    fixed: 'requested',
  },
  'scaling-useless': {
    meaning: 'An autoscaler whose lowest and highest numbers are the same never changes anything. One that may go down to a single pod saves little and makes each rollout, drain and failing node an outage.',
    acceptable: 'The app may be away for a minute now and then, as in a test environment.',
    failing: 'one-pod',
    fixed: 'room',
  },
  'local-traffic-few-pods': {
    meaning: "'externalTrafficPolicy: Local' keeps the address of the client, at a price: a node answers only with its own pods. A client, or a balancer without health checks, that picks a node without a pod gets nothing.",
    acceptable: 'The balancer asks the health check port of the nodes, as those of the large clouds do, and one pod at a time is enough for the load.',
    failing: 'not-spread',
    fixed: 'spread',
  },
  'gap-in-rollout': {
    meaning: "With a 'maxUnavailable' that is all pods, with the strategy 'Recreate', or with the single pod of a StatefulSet, there is a moment in each rollout in which no pod is ready. A Deployment of one pod has none by itself: it starts the new pod before it ends the old one.",
    acceptable: 'The app must not run twice, such as one that locks its files, and its users can wait.',
    failing: 'all-at-once',
    fixed: 'two-pods',
  },
  'drain-cut-short': {
    meaning: "A pod that ends runs its 'preStop' hook first, and then gets SIGTERM. The grace period counts from the beginning of the hook: where the hook sleeps as long as that, or a balancer of AWS lets requests run longer than the pod, the program is killed in the middle of them.",
    acceptable: 'The program has nothing to end: all its requests are shorter than the sleep, and nothing has to be written.',
    failing: 'longer-than-grace',
    fixed: 'shorter',
  },
  'host-port-twice': {
    meaning: "With 'hostPort' a container takes a port of the node on which it runs, and a second pod with the same port does not fit there. The scheduler leaves it pending. During a rollout the new pod waits for the old one to go, and the old one for the new one to be ready.",
    acceptable: 'There are always more nodes than pods, and the rollout replaces old pods first.',
    failing: 'rollout',
    fixed: 'none',
  },
};
