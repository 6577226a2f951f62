import * as fc from 'fast-check';
import { selection } from './deployment';
import { metadataWithOwners, optional } from './metadata';
import { podSpec } from './pod';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

/** A kind that makes pods from a template, with fields of its own. */
function workload(kind: string, own: fc.Arbitrary<object>): fc.Arbitrary<Manifest> {
  return fc.tuple(metadataWithOwners, selection, any.labels, podSpec, own).map(([metadata, [selector, selected], labels, pod, others]) => ({
    apiVersion: 'apps/v1',
    kind,
    metadata,
    spec: { selector, template: { metadata: { labels: { ...labels, ...selected } }, spec: pod }, ...others },
  }));
}

const few = fc.integer({ min: 0, max: 100 });

export const replicaSet = workload('ReplicaSet', optional({ replicas: few, minReadySeconds: few }));

const statefulSetWithoutStorage = workload('StatefulSet', optional({
  replicas: few,
  serviceName: any.dnsLabel,
  minReadySeconds: few,
  podManagementPolicy: fc.constantFrom('OrderedReady', 'Parallel'),
  updateStrategy: fc.constantFrom({ type: 'OnDelete' }, { type: 'RollingUpdate', rollingUpdate: { partition: 2 } }, {}),
  persistentVolumeClaimRetentionPolicy: fc.constantFrom({ whenDeleted: 'Delete' }, { whenScaled: 'Retain', whenDeleted: 'Retain' }),
  ordinals: fc.constant({ start: 1 }),
  revisionHistoryLimit: few,
}));

const claim = fc.record({
  accessModes: fc.constantFrom(['ReadWriteOnce'], ['ReadWriteMany', 'ReadOnlyMany'], ['ReadWriteOncePod']),
  resources: fc.constant({ requests: { storage: '1Gi' } }),
  storageClassName: any.dnsLabel,
  volumeMode: fc.constant('Filesystem'),
}, { requiredKeys: ['accessModes', 'resources'] });

/** Half of them with claims, each of which the first container mounts. */
export const statefulSet: fc.Arbitrary<Manifest> = fc.tuple(statefulSetWithoutStorage, fc.array(claim, { maxLength: 2 })).map(([set, claims]) => {
  if (claims.length === 0) {
    return set;
  }
  const { template } = set.spec;
  const [first, ...others] = template.spec.containers;
  const names = claims.map((_, i) => `claim-${i}`);
  const volumeMounts = [...first.volumeMounts ?? [], ...names.map((name) => ({ name, mountPath: `/${name}` }))];
  return {
    ...set,
    spec: {
      ...set.spec,
      volumeClaimTemplates: claims.map((spec, i) => ({ metadata: { name: names[i] }, spec })),
      template: { ...template, spec: { ...template.spec, containers: [{ ...first, volumeMounts }, ...others] } },
    },
  };
});

export const daemonSet = workload('DaemonSet', optional({
  minReadySeconds: few,
  revisionHistoryLimit: few,
  updateStrategy: fc.constantFrom(
    { type: 'OnDelete' },
    { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } },
    { rollingUpdate: { maxUnavailable: 0, maxSurge: '10%' } },
    { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '50%', maxSurge: 0 } },
  ),
}));

/** What admission looks up in the cluster before anything is judged. */
const LOOKED_UP = ['serviceAccountName', 'priorityClassName', 'runtimeClassName', 'nodeName'];

export const pod: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, podSpec).map(([metadata, spec]) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata,
  spec: Object.fromEntries(Object.entries(spec).filter(([name]) => !LOOKED_UP.includes(name))),
}));
