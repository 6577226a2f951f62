import { RuleExplanations } from './explanation';

export const WORKLOAD_RULES: RuleExplanations<'workload'> = {
  'invalid-progress-deadline': {
    rule: "A rollout counts as failed when it makes no progress for 'progressDeadlineSeconds', which has to be longer than 'minReadySeconds', the time for which a pod has to be ready.",
    fix: 'Write a longer deadline, or wait less for each pod.',
  },
  'invalid-restart-policy': {
    rule: "Workloads that keep pods running start a container again whenever it ends, so that 'restartPolicy' can only be Always.",
    fix: 'Leave it out. For pods that end, use a Job.',
  },
  'invalid-rolling-update': {
    rule: "'maxSurge' and 'maxUnavailable' are numbers or percentages, and not both 0: otherwise a rollout could neither add a pod nor remove one.",
    fix: 'Let one of them be 1 or more.',
  },
  'invalid-selector': {
    rule: 'A workload needs a selector with at least one label, and may not select everything.',
    fix: "Write a label of the template as 'matchLabels'.",
  },
  'invalid-stateful-set': {
    rule: "A StatefulSet has its own fields: 'podManagementPolicy' is OrderedReady or Parallel, volumes are kept or deleted, and 'serviceName' is the name of a Service.",
    fix: 'Correct the value, or leave the field out for its default.',
  },
  'invalid-strategy': {
    rule: "A Deployment is updated by RollingUpdate or Recreate, a StatefulSet and a DaemonSet by RollingUpdate or OnDelete. Settings under 'rollingUpdate' belong to that type only.",
    fix: 'Leave the type out for RollingUpdate, or remove the settings.',
  },
  'negative-number': {
    rule: 'Numbers of pods, of kept revisions and of seconds cannot be negative.',
    fix: 'Write 0 or more, or leave it out for the default.',
  },
  'selector-misses-template': {
    rule: 'The pods that a workload makes have to have the labels of its selector. Otherwise it would not find its own pods.',
    fix: 'Add the missing labels to the template.',
  },
};
