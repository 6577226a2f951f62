import * as fc from 'fast-check';
import { labelSelector, metadataWithOwners, optional } from './metadata';
import { Manifest } from '../manifest';

const amount = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`));

/** Budgets for how many pods may be missing, or must be there. */
export const podDisruptionBudget: fc.Arbitrary<Manifest> = fc.tuple(
  metadataWithOwners,
  fc.oneof(fc.constant({}), amount.map((minAvailable) => ({ minAvailable })), amount.map((maxUnavailable) => ({ maxUnavailable }))),
  optional({ selector: labelSelector, unhealthyPodEvictionPolicy: fc.constantFrom('IfHealthyBudget', 'AlwaysAllow') }),
).map(([metadata, limit, others]) => ({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { ...limit, ...others } }));
