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

export const statefulSet = workload('StatefulSet', optional({
  replicas: few,
  serviceName: any.dnsLabel,
  minReadySeconds: few,
  podManagementPolicy: fc.constantFrom('OrderedReady', 'Parallel'),
  updateStrategy: fc.constantFrom({ type: 'OnDelete' }, { type: 'RollingUpdate', rollingUpdate: { partition: 2 } }, {}),
  persistentVolumeClaimRetentionPolicy: fc.constantFrom({ whenDeleted: 'Delete' }, { whenScaled: 'Retain', whenDeleted: 'Retain' }),
  ordinals: fc.constant({ start: 1 }),
  revisionHistoryLimit: few,
}));

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
