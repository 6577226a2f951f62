import * as fc from 'fast-check';
import * as any from '../../../properties/arbitraries';

const owner = fc.record({
  apiVersion: fc.constantFrom('v1', 'apps/v1', 'example.com/v1'),
  kind: fc.constant('Owner'),
  name: any.dnsLabel,
  uid: fc.uuid(),
  controller: fc.boolean(),
  blockOwnerDeletion: fc.boolean(),
}, { requiredKeys: ['apiVersion', 'kind', 'name', 'uid'] });

/** Whatever an object may have beside its name, which tells the objects of a namespace apart. */
export const metadata = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: any.serviceName.map((name) => ({ name })) }, { weight: 1, arbitrary: any.portName.map((prefix) => ({ generateName: `${prefix}-` })) }),
  fc.record({ labels: any.labels, annotations: any.annotations }, { requiredKeys: [] }),
).map(([name, others]) => ({ ...name, ...others }));

/** As `metadata`, for kinds of which nothing is waiting to be given back when they are gone. */
export const metadataWithOwners = fc.tuple(metadata, fc.record({
  ownerReferences: fc.array(owner, { maxLength: 2 }).filter((owners) => owners.filter(({ controller }) => controller).length < 2),
  finalizers: fc.constantFrom(['example.com/cleanup'], ['example.com/a', 'orphan'], ['foregroundDeletion']),
}, { requiredKeys: [] })).map(([own, others]) => ({ ...own, ...others }));

/** Selects by labels and by expressions. */
export const labelSelector = fc.record({
  matchLabels: any.labels,
  matchExpressions: fc.array(fc.oneof(
    fc.record({ key: any.qualifiedName, operator: fc.constantFrom('In', 'NotIn'), values: fc.array(any.labelValue, { minLength: 1, maxLength: 3 }) }),
    fc.record({ key: any.qualifiedName, operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  ), { maxLength: 2 }),
}, { requiredKeys: [] });

/** Fields that may be left out, each by itself. */
export function optional<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}
