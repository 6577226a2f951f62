import { judgeMetric } from './autoscaler/autoscaler-metric';
import { judgeScalingRules } from './autoscaler/autoscaler-scaling-rules';
import { Fields } from './fields';
import { judgeVersionedReference } from './object-reference';
import { RuleOptions } from './rule-options';

/** The first version in which an autoscaler may stop all pods. */
const SCALE_TO_ZERO_SINCE = 37;

/** The rules for a HorizontalPodAutoscaler of version 2. */
export function judgeHorizontalPodAutoscaler(autoscaler: Fields, options: RuleOptions): void {
  const spec = autoscaler.childOrEmpty('spec');
  judgeCommonFields(spec, options);
  const metrics = spec.children('metrics');
  for (const metric of metrics) {
    judgeMetric(metric);
  }
  const isScaledByOthers = metrics.some((metric) => ['Object', 'External'].includes(metric.text('type') ?? ''));
  if (spec.whole('minReplicas') === 0 && options.minMinor >= SCALE_TO_ZERO_SINCE && !isScaledByOthers) {
    spec.refuse('H-02', 'minReplicas', 'must not be 0 without a metric of type Object or External', 'write 1');
  }
  const behavior = spec.child('behavior');
  judgeScalingRules(behavior?.child('scaleUp'));
  judgeScalingRules(behavior?.child('scaleDown'));
}

/** The rules for a HorizontalPodAutoscaler of version 1, which knows only the load of the processor. */
export function judgeHorizontalPodAutoscalerV1(autoscaler: Fields, options: RuleOptions): void {
  const spec = autoscaler.childOrEmpty('spec');
  judgeCommonFields(spec, options);
  const utilization = spec.whole('targetCPUUtilizationPercentage');
  if (utilization !== undefined && utilization < 1) {
    spec.refuse('H-05', 'targetCPUUtilizationPercentage', 'must be at least 1', 'omit it for 80');
  }
}

function judgeCommonFields(spec: Fields, options: RuleOptions): void {
  const target = spec.childOrEmpty('scaleTargetRef');
  judgeVersionedReference(target, 'H-01', { needsGroup: target.text('kind') !== 'ReplicationController' });
  const lowest = options.minMinor >= SCALE_TO_ZERO_SINCE ? 0 : 1;
  const minReplicas = spec.whole('minReplicas') ?? 1;
  const maxReplicas = spec.whole('maxReplicas');
  if (minReplicas < lowest) {
    spec.refuse('H-02', 'minReplicas', `must be at least ${lowest}`, 'omit it for 1');
  }
  if (maxReplicas === undefined || maxReplicas < 1) {
    spec.refuse('H-03', 'maxReplicas', 'must be at least 1', 'write the largest number of pods');
  } else if (maxReplicas < minReplicas) {
    spec.refuse('H-03', 'maxReplicas', "must not be less than 'minReplicas'", 'write a larger number');
  }
}
