/** How long a version of a kind is served, as the numbers after the '1.' of Kubernetes. */
export interface ServedVersion {
  /** The first Kubernetes that warns of it. */
  readonly deprecated: number;
  /** The first Kubernetes without it; nothing if it is still served. */
  readonly removed?: number;
  /** What to write instead; nothing if there is no successor. */
  readonly successor?: string;
}

/** The API versions that Kubernetes has removed or will, by version and kind. */
export const OLD_VERSIONS: ReadonlyMap<string, ServedVersion> = new Map([
  ...kinds('extensions/v1beta1', ['Deployment', 'DaemonSet', 'ReplicaSet'], { deprecated: 9, removed: 16, successor: 'apps/v1' }),
  ...kinds('apps/v1beta1', ['Deployment', 'StatefulSet'], { deprecated: 9, removed: 16, successor: 'apps/v1' }),
  ...kinds('apps/v1beta2', ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'], { deprecated: 9, removed: 16, successor: 'apps/v1' }),
  ...kinds('extensions/v1beta1', ['NetworkPolicy'], { deprecated: 9, removed: 16, successor: 'networking.k8s.io/v1' }),
  ...kinds('extensions/v1beta1', ['PodSecurityPolicy'], { deprecated: 10, removed: 16 }),
  ...kinds('extensions/v1beta1', ['Ingress'], { deprecated: 14, removed: 22, successor: 'networking.k8s.io/v1' }),
  ...kinds('networking.k8s.io/v1beta1', ['Ingress', 'IngressClass'], { deprecated: 19, removed: 22, successor: 'networking.k8s.io/v1' }),
  ...kinds('rbac.authorization.k8s.io/v1beta1', ['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'], {
    deprecated: 17,
    removed: 22,
    successor: 'rbac.authorization.k8s.io/v1',
  }),
  ...kinds('apiextensions.k8s.io/v1beta1', ['CustomResourceDefinition'], { deprecated: 16, removed: 22, successor: 'apiextensions.k8s.io/v1' }),
  ...kinds('admissionregistration.k8s.io/v1beta1', ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'], {
    deprecated: 16,
    removed: 22,
    successor: 'admissionregistration.k8s.io/v1',
  }),
  ...kinds('apiregistration.k8s.io/v1beta1', ['APIService'], { deprecated: 19, removed: 22, successor: 'apiregistration.k8s.io/v1' }),
  ...kinds('certificates.k8s.io/v1beta1', ['CertificateSigningRequest'], { deprecated: 19, removed: 22, successor: 'certificates.k8s.io/v1' }),
  ...kinds('coordination.k8s.io/v1beta1', ['Lease'], { deprecated: 19, removed: 22, successor: 'coordination.k8s.io/v1' }),
  ...kinds('scheduling.k8s.io/v1beta1', ['PriorityClass'], { deprecated: 14, removed: 22, successor: 'scheduling.k8s.io/v1' }),
  ...kinds('storage.k8s.io/v1beta1', ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'], {
    deprecated: 19,
    removed: 22,
    successor: 'storage.k8s.io/v1',
  }),
  ...kinds('storage.k8s.io/v1beta1', ['CSIStorageCapacity'], { deprecated: 24, removed: 27, successor: 'storage.k8s.io/v1' }),
  ...kinds('batch/v2alpha1', ['CronJob', 'ScheduledJob', 'JobTemplate'], { deprecated: 8, removed: 21, successor: 'batch/v1' }),
  ...kinds('settings.k8s.io/v1alpha1', ['PodPreset'], { deprecated: 19, removed: 20 }),
  ...kinds('batch/v1beta1', ['CronJob'], { deprecated: 21, removed: 25, successor: 'batch/v1' }),
  ...kinds('policy/v1beta1', ['PodDisruptionBudget'], { deprecated: 21, removed: 25, successor: 'policy/v1' }),
  ...kinds('policy/v1beta1', ['PodSecurityPolicy'], { deprecated: 21, removed: 25 }),
  ...kinds('node.k8s.io/v1beta1', ['RuntimeClass'], { deprecated: 20, removed: 25, successor: 'node.k8s.io/v1' }),
  ...kinds('events.k8s.io/v1beta1', ['Event'], { deprecated: 19, removed: 25, successor: 'events.k8s.io/v1' }),
  ...kinds('discovery.k8s.io/v1beta1', ['EndpointSlice'], { deprecated: 21, removed: 25, successor: 'discovery.k8s.io/v1' }),
  ...kinds('autoscaling/v2beta1', ['HorizontalPodAutoscaler'], { deprecated: 22, removed: 25, successor: 'autoscaling/v2' }),
  ...kinds('autoscaling/v2beta2', ['HorizontalPodAutoscaler'], { deprecated: 23, removed: 26, successor: 'autoscaling/v2' }),
  ...['v1beta1', 'v1beta2', 'v1beta3'].flatMap((version, i) =>
    kinds(`flowcontrol.apiserver.k8s.io/${version}`, ['FlowSchema', 'PriorityLevelConfiguration'], {
      deprecated: [23, 26, 29][i],
      removed: [26, 29, 32][i],
      successor: 'flowcontrol.apiserver.k8s.io/v1',
    }),
  ),
  ...kinds('v1', ['Endpoints'], { deprecated: 33, successor: "discovery.k8s.io/v1' of kind 'EndpointSlice" }),
  ...kinds('v1', ['ComponentStatus'], { deprecated: 19 }),
]);

function kinds(apiVersion: string, names: readonly string[], served: ServedVersion): Array<[string, ServedVersion]> {
  return names.map((name) => [`${apiVersion} ${name}`, served]);
}
