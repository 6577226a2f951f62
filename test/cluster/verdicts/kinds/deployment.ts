import * as fc from 'fast-check';
import { metadataWithOwners, optional } from './metadata';
import { podSpec } from './pod';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const amount = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }).map((percent) => `${percent}%`));
const strategy = fc.oneof(
  fc.constantFrom({ type: 'Recreate' }, { type: 'RollingUpdate' }),
  optional({ maxUnavailable: amount, maxSurge: amount }).map((rollingUpdate) => ({ type: 'RollingUpdate', rollingUpdate })),
  fc.constantFrom({ maxUnavailable: 0, maxSurge: 1 }, { maxUnavailable: '25%', maxSurge: '0%' }).map((rollingUpdate) => ({ rollingUpdate })),
);

/** Selectors, with labels that they select. */
export const selection = fc.oneof(
  any.someLabels.map((matchLabels) => [{ matchLabels }, matchLabels] as const),
  any.dnsLabel.map((value) => [{ matchExpressions: [{ key: 'app', operator: 'In', values: [value, 'other'] }, { key: 'old', operator: 'DoesNotExist' }] }, { app: value }] as const),
);

/** Workloads, with everything that a pod can have. */
export const deployment: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, selection, fc.tuple(any.labels, any.annotations), podSpec, optional({
  replicas: fc.integer({ min: 0, max: 1000 }),
  minReadySeconds: fc.integer({ min: 0, max: 500 }),
  revisionHistoryLimit: fc.integer({ min: 0, max: 20 }),
  progressDeadlineSeconds: fc.integer({ min: 501, max: 2000 }),
  paused: fc.boolean(),
  strategy,
})).map(([metadata, [selector, selected], [labels, annotations], pod, others]) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata,
  spec: { selector, template: { metadata: { labels: { ...labels, ...selected }, annotations }, spec: pod }, ...others },
}));
