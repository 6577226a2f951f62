import { RuleExplanations } from './explanation';

export const AUTOSCALER_RULES: RuleExplanations<'autoscaler'> = {
  'invalid-behavior': {
    rule: 'The behavior limits how fast the number of pods changes: policies of Pods or Percent with a value of 1 or more for a period of up to 30 minutes, and a window of up to an hour.',
    fix: 'Leave out what should be as usual, and correct the rest.',
  },
  'invalid-max-replicas': {
    rule: "'maxReplicas' is at least 1 and not less than 'minReplicas'.",
    fix: 'Write the largest number of pods that the app may have.',
  },
  'invalid-metric': {
    rule: 'A metric has one type and the field of that type: Resource, ContainerResource, Pods, Object or External.',
    fix: 'Write one entry for each metric, with the field that its type asks for.',
  },
  'invalid-metric-target': {
    rule: 'A target is a Utilization in percent, a Value or an AverageValue, and has the field of its type with more than nothing in it.',
    fix: "For processor time in percent of the request write 'type: Utilization' and 'averageUtilization'.",
  },
  'invalid-min-replicas': {
    rule: "'minReplicas' is at least 1; 0 needs a feature of the cluster and a metric from outside of the pods.",
    fix: 'Leave it out for 1.',
  },
  'invalid-target': {
    rule: "'scaleTargetRef' names a workload by API version, kind and name.",
    fix: "Write for example 'apiVersion: apps/v1', 'kind: Deployment' and the name.",
  },
};
