import { Resource } from './resource';
import { Fields } from '../api-rules/fields';

/** What changes the number of pods of a workload. */
export interface Autoscaler {
  /** The HorizontalPodAutoscaler, or KEDA's ScaledObject. */
  readonly resource: Resource;
  readonly namespace: string;
  readonly targetKind: string;
  readonly targetApiVersion: string;
  readonly targetName: string;
  readonly minReplicas: number;
  readonly maxReplicas?: number;
  /** The reference to the target. */
  readonly fields: Fields;
}

export function horizontalPodAutoscalerOf(resource: Resource): Autoscaler {
  const target = resource.spec.childOrEmpty('scaleTargetRef');
  return {
    resource,
    namespace: resource.namespace,
    targetKind: target.text('kind') ?? '',
    targetApiVersion: target.text('apiVersion') ?? '',
    targetName: target.text('name') ?? '',
    minReplicas: resource.spec.whole('minReplicas') ?? 1,
    maxReplicas: resource.spec.whole('maxReplicas'),
    fields: target,
  };
}

/** If it does not say. */
const MOST_OF_KEDA = 100;

export function scaledObjectOf(resource: Resource): Autoscaler {
  const target = resource.spec.childOrEmpty('scaleTargetRef');
  return {
    resource,
    namespace: resource.namespace,
    targetKind: target.text('kind') || 'Deployment',
    targetApiVersion: target.text('apiVersion') || 'apps/v1',
    targetName: target.text('name') ?? '',
    minReplicas: resource.spec.whole('minReplicaCount') ?? 0,
    maxReplicas: resource.spec.whole('maxReplicaCount') ?? MOST_OF_KEDA,
    fields: target,
  };
}
