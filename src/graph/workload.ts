import { Container, containersOf } from './container';
import { Resource, textsOf } from './resource';
import { Selector } from './selector';
import { Fields } from '../api-rules/fields';

/** What makes pods from a template, or is one. */
export interface Workload {
  readonly resource: Resource;
  readonly namespace: string;
  /** The labels of its pods. */
  readonly labels: ReadonlyMap<string, string>;
  /** The pods that it takes for its own. */
  readonly selector?: Selector;
  /** The template of its pods: metadata and spec. */
  readonly template: Fields;
  readonly podSpec: Fields;
  readonly containers: readonly Container[];
  /** How many pods it asks for; nothing if it does not decide, as a DaemonSet. */
  readonly replicas?: number;
  /** Whether its pods have the network of their node, where network policies do not hold. */
  readonly isOnHostNetwork: boolean;
  /** Whether its pods end by themselves. */
  readonly isJob: boolean;
  /** Whether it is of a kind that is not Kubernetes' own, so that much about it is a guess. */
  readonly isCustom: boolean;
}

const SCALED = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController']);
const BUILT_IN = new Set([...SCALED, 'apps/DaemonSet', 'batch/Job', 'batch/CronJob', '/Pod']);
/** Kinds that hold a template for others to use, and make no pods. */
const WITHOUT_PODS = new Set(['/PodTemplate']);

/** Virtual machines: each runs in a pod with the labels of its template. */
const MACHINES = new Set(['kubevirt.io/VirtualMachine', 'kubevirt.io/VirtualMachineInstanceReplicaSet']);

/** What Helm starts by `helm test` alone, with the labels of all pods of a chart. */
const HELM_TEST = /(?:^|,)\s*test(?:-success|-failure)?\s*(?:,|$)/;

/** Nothing if the object makes no pods, or only a test does. */
export function workloadOf(resource: Resource): Workload | undefined {
  const { type } = resource;
  const template = templateOf(resource);
  const podSpec = template?.child('spec');
  if (template === undefined || podSpec === undefined || WITHOUT_PODS.has(type) || HELM_TEST.test(resource.annotations.get('helm.sh/hook') ?? '')) {
    return undefined;
  }
  const isCustom = !BUILT_IN.has(type);
  if (isCustom && !podSpec.has('containers') && !MACHINES.has(type)) {
    return undefined;
  }
  return {
    resource,
    namespace: resource.namespace,
    labels: textsOf(template.childOrEmpty('metadata'), 'labels'),
    selector: type === '/ReplicationController' ? Selector.ofLabels(resource.spec, 'selector') : Selector.of(resource.spec, 'selector'),
    template,
    podSpec,
    containers: containersOf(podSpec),
    replicas: SCALED.has(type) ? (resource.spec.whole('replicas') ?? 1) : type === '/Pod' ? 1 : undefined,
    isOnHostNetwork: podSpec.flag('hostNetwork') === true,
    isJob: type === 'batch/Job' || type === 'batch/CronJob',
    isCustom,
  };
}

function templateOf(resource: Resource): Fields | undefined {
  switch (resource.type) {
    case '/Pod':
      return resource.fields;
    case 'batch/CronJob':
      return resource.spec.child('jobTemplate')?.child('spec')?.child('template');
    default:
      return resource.spec.child('template');
  }
}
