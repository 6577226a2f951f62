import { Resource } from '../../graph/resource';

/** A field that the API server does not let anybody change. */
export interface ImmutableField {
  /** 'apps/Deployment' */
  readonly type: string;
  /** 'spec.selector' */
  readonly field: string;
  /** What counts when it is absent. */
  readonly fallback?: unknown;
  /** Whether the server keeps what it has when the field is absent. */
  readonly isKept?: boolean;
  /** Whether its value is for nobody's eyes. */
  readonly isSecret?: boolean;
  /** When it cannot be changed; always if it does not say. */
  readonly when?: (before: Resource, after: Resource) => boolean;
  /** What may differ within the value: it is compared without. */
  readonly without?: (value: Readonly<Record<string, unknown>>) => unknown;
  readonly fix: string;
}

const RECREATE = 'keep it, or delete the object before the new one is applied';
const RENAME = 'keep it, or give the object another name';
const NEW_ADDRESS = 'keep it, or delete the Service before the new one is applied, which may give it another address';
const RUN_AGAIN = 'delete the Job before the new one is applied, or give every run a name of its own';

const SELECTORS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map((kind) => ({
  type: `apps/${kind}`,
  field: 'spec.selector',
  fix: `keep the selector, or delete the ${kind} before the new one is applied, which ends its pods`,
}));

const STATEFUL_SET = [
  { field: 'spec.serviceName' },
  { field: 'spec.podManagementPolicy', fallback: 'OrderedReady' },
  { field: 'spec.volumeClaimTemplates' },
].map((row) => ({ ...row, type: 'apps/StatefulSet', fix: 'keep it, or delete the StatefulSet before the new one is applied, which leaves its volumes' }));

const JOB = [
  { field: 'spec.template' },
  { field: 'spec.completions', when: (before: Resource) => before.spec.text('completionMode') !== 'Indexed' },
  { field: 'spec.completionMode', fallback: 'NonIndexed' },
  { field: 'spec.selector', isKept: true },
  { field: 'spec.podFailurePolicy' },
  { field: 'spec.backoffLimitPerIndex' },
  { field: 'spec.successPolicy' },
  { field: 'spec.managedBy' },
].map((row) => ({ ...row, type: 'batch/Job', fix: RUN_AGAIN }));

const SERVICE = [
  { field: 'spec.clusterIP', isKept: true, when: hasClusterIp },
  { field: 'spec.clusterIPs.0', isKept: true, when: hasClusterIp },
  { field: 'spec.ipFamilies.0', isKept: true, when: hasClusterIp },
  { field: 'spec.loadBalancerClass', when: isBalancer },
  { field: 'spec.healthCheckNodePort', isKept: true, when: (before: Resource, after: Resource) => isBalancer(before, after) && isLocal(before) && isLocal(after) },
].map((row) => ({ ...row, type: '/Service', fix: NEW_ADDRESS }));

const DATA = [
  ['/Secret', 'data'],
  ['/Secret', 'stringData'],
  ['/ConfigMap', 'data'],
  ['/ConfigMap', 'binaryData'],
].map(([type, field]) => ({ type, field, isSecret: true, when: isFrozen, fix: 'give it another name whenever its content changes, and name that where it is used' }));

const FROZEN = ['/Secret', '/ConfigMap'].map((type) => ({ type, field: 'immutable', when: isFrozen, fix: RENAME }));

const STORAGE_CLASS = ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'].map((field) => ({ type: 'storage.k8s.io/StorageClass', field, fix: RENAME }));

const ROLE_BINDINGS = ['RoleBinding', 'ClusterRoleBinding'].map((kind) => ({ type: `rbac.authorization.k8s.io/${kind}`, field: 'roleRef', fix: RECREATE }));

export const IMMUTABLE_FIELDS: readonly ImmutableField[] = [
  ...SELECTORS,
  ...STATEFUL_SET,
  ...JOB,
  ...SERVICE,
  { type: '/Secret', field: 'type', fallback: 'Opaque', fix: RECREATE },
  ...DATA,
  ...FROZEN,
  { type: 'networking.k8s.io/IngressClass', field: 'spec.controller', fix: RENAME },
  { type: '/Pod', field: 'spec', without: withoutPodChanges, fix: RECREATE },
  { type: '/PersistentVolumeClaim', field: 'spec', without: ({ resources: _, volumeAttributesClassName: __, ...rest }) => rest, fix: 'keep it, or make a new claim and move the data' },
  ...STORAGE_CLASS,
  ...ROLE_BINDINGS,
  { type: 'scheduling.k8s.io/PriorityClass', field: 'value', fix: RENAME },
  { type: 'discovery.k8s.io/EndpointSlice', field: 'addressType', fix: RENAME },
  { type: 'apiextensions.k8s.io/CustomResourceDefinition', field: 'spec.scope', fix: RECREATE },
];

/** An ExternalName has no addresses, and gives them back when a Service becomes one. */
function hasClusterIp(before: Resource, after: Resource): boolean {
  return [before, after].every(({ spec }) => spec.text('type') !== 'ExternalName');
}

function isBalancer(before: Resource, after: Resource): boolean {
  return [before, after].every(({ spec }) => spec.text('type') === 'LoadBalancer');
}

function isLocal({ spec }: Resource): boolean {
  return spec.text('externalTrafficPolicy') === 'Local';
}

function isFrozen({ fields }: Resource): boolean {
  return fields.flag('immutable') === true;
}

/** Images and deadlines of running pods can be changed. */
function withoutPodChanges(pod: Readonly<Record<string, unknown>>): unknown {
  const { activeDeadlineSeconds: _, terminationGracePeriodSeconds: __, tolerations: ___, ...spec } = pod;
  return { ...spec, containers: withoutImages(spec.containers), initContainers: withoutImages(spec.initContainers) };
}

function withoutImages(containers: unknown): unknown {
  if (!Array.isArray(containers)) {
    return containers;
  }
  return containers.map((container: unknown) => (typeof container === 'object' && container !== null ? { ...container, image: undefined } : container));
}
