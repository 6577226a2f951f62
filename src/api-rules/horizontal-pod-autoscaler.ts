import { judgeMetric } from './autoscaler/autoscaler-metric';
import { judgeScalingRules } from './autoscaler/autoscaler-scaling-rules';
import { Fields } from './fields';
import { judgeVersionedReference } from './object-reference';

/** What lets an autoscaler stop all pods, if it measures something that does not come from them. */
const SCALE_TO_ZERO = 'the feature gate HPAScaleToZero is on';

/** The rules for a HorizontalPodAutoscaler of version 2. */
export function judgeHorizontalPodAutoscaler(autoscaler: Fields): void {
  const spec = autoscaler.childOrEmpty('spec');
  const metrics = spec.children('metrics');
  judgeCommonFields(spec, { mayStopAll: metrics.some((metric) => ['Object', 'External'].includes(metric.text('type') ?? '')) });
  for (const metric of metrics) {
    judgeMetric(metric);
  }
  const behavior = spec.child('behavior');
  judgeScalingRules(behavior?.child('scaleUp'));
  judgeScalingRules(behavior?.child('scaleDown'));
}

/** The rules for a HorizontalPodAutoscaler of version 1, which knows only the load of the processor. */
export function judgeHorizontalPodAutoscalerV1(autoscaler: Fields): void {
  const spec = autoscaler.childOrEmpty('spec');
  judgeCommonFields(spec, { mayStopAll: false });
  const utilization = spec.whole('targetCPUUtilizationPercentage');
  if (utilization !== undefined && utilization < 1) {
    spec.refuse('autoscaler/invalid-metric-target', 'targetCPUUtilizationPercentage', 'must be at least 1', 'omit it for 80');
  }
}

function judgeCommonFields(spec: Fields, { mayStopAll }: { readonly mayStopAll: boolean }): void {
  const target = spec.childOrEmpty('scaleTargetRef');
  judgeVersionedReference(target, 'autoscaler/invalid-target', { needsGroup: target.text('kind') !== 'ReplicationController' });
  const minReplicas = spec.whole('minReplicas') ?? 1;
  const maxReplicas = spec.whole('maxReplicas');
  if (minReplicas < 1) {
    const refusedBy = minReplicas === 0 && mayStopAll ? { unless: SCALE_TO_ZERO } : undefined;
    spec.refuse('autoscaler/invalid-min-replicas', 'minReplicas', 'must be at least 1', 'omit it for 1', refusedBy);
  }
  if (maxReplicas === undefined || maxReplicas < 1) {
    spec.refuse('autoscaler/invalid-max-replicas', 'maxReplicas', 'must be at least 1', 'write the largest number of pods');
  } else if (maxReplicas < minReplicas) {
    spec.refuse('autoscaler/invalid-max-replicas', 'maxReplicas', "must not be less than 'minReplicas'", 'write a larger number');
  }
}
