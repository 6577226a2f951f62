import * as fc from 'fast-check';
import { labelSelector, metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const quantity = fc.constantFrom('1', '500m', '100Mi', '2k', '0.5', '1e3');
const utilization = fc.integer({ min: 1, max: 1000 }).map((averageUtilization) => ({ type: 'Utilization', averageUtilization }));
const value = quantity.map((amount) => ({ type: 'Value', value: amount }));
const averageValue = quantity.map((amount) => ({ type: 'AverageValue', averageValue: amount }));
const reference = fc.record({ apiVersion: fc.constantFrom('apps/v1', 'example.com/v1'), kind: fc.constantFrom('Deployment', 'Scaled'), name: any.dnsLabel });
const measured = fc.tuple(fc.constantFrom('requests', 'Queue_length'), optional({ selector: labelSelector })).map(([name, others]) => ({ name, ...others }));

const metric = fc.oneof(
  fc.record({ name: fc.constantFrom('cpu', 'memory', 'anything'), target: fc.oneof(utilization, averageValue) }).map((resource) => ({ type: 'Resource', resource })),
  fc.record({ name: fc.constantFrom('cpu', 'memory', 'example.com/gpu'), container: any.dnsLabel, target: fc.oneof(utilization, averageValue) })
    .map((containerResource) => ({ type: 'ContainerResource', containerResource })),
  fc.record({ metric: measured, target: averageValue }).map((pods) => ({ type: 'Pods', pods })),
  fc.record({ metric: measured, target: fc.oneof(value, averageValue), describedObject: reference }).map((object) => ({ type: 'Object', object })),
  fc.record({ metric: measured, target: fc.oneof(value, averageValue) }).map((external) => ({ type: 'External', external })),
);

const policy = fc.record({
  type: fc.constantFrom('Pods', 'Percent'), value: fc.integer({ min: 1, max: 1000 }), periodSeconds: fc.integer({ min: 1, max: 1800 }),
});
const scaling = optional({
  stabilizationWindowSeconds: fc.integer({ min: 0, max: 3600 }),
  selectPolicy: fc.constantFrom('Max', 'Min', 'Disabled'),
  policies: fc.array(policy, { minLength: 1, maxLength: 2 }),
});

const target = fc.record({
  scaleTargetRef: reference, minReplicas: fc.integer({ min: 1, max: 10 }), maxReplicas: fc.integer({ min: 10, max: 1000 }),
}, { requiredKeys: ['scaleTargetRef', 'maxReplicas'] });

/** Autoscalers that go by any metric. */
export const horizontalPodAutoscaler: fc.Arbitrary<Manifest> = fc.tuple(
  metadataWithOwners,
  target,
  optional({ metrics: fc.array(metric, { maxLength: 2 }), behavior: optional({ scaleUp: scaling, scaleDown: scaling }) }),
).map(([metadata, scaled, others]) => ({ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata, spec: { ...scaled, ...others } }));
