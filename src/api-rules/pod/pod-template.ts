import { Fields } from '../fields';
import { isEmptySelector, judgeLabelSelector, selects } from '../label-selector';
import { judgeTemplateMetadata } from '../metadata';
import { FromOwner, judgePodSpec } from './pod-spec';

/** The pods that a workload makes and keeps running. */
export function judgePodTemplate(template: Fields): void {
  judgePodsOf(template);
  judgeKeptRunning(template);
}

/** What a template must have whose pods are kept running. */
export function judgeKeptRunning(template: Fields): void {
  const spec = template.childOrEmpty('spec');
  judgeTemplateMetadata(template.childOrEmpty('metadata'));
  const restartPolicy = spec.text('restartPolicy');
  if (restartPolicy && restartPolicy !== 'Always') {
    spec.refuse('workload/invalid-restart-policy', 'restartPolicy', 'must be Always', 'omit it, or use a Job for pods that end');
  }
  if (spec.has('activeDeadlineSeconds')) {
    spec.refuse('pod/invalid-deadline', 'activeDeadlineSeconds', 'must not be set for pods that are kept running', 'remove it, or use a Job');
  }
}

/** The pods themselves. */
export function judgePodsOf(template: Fields, owner?: FromOwner): void {
  const spec = template.childOrEmpty('spec');
  judgePodSpec(spec, owner);
  if (spec.list('ephemeralContainers').length > 0) {
    spec.refuse('pod/invalid-containers', 'ephemeralContainers', 'must not be set in a template', 'add them to a running pod for debugging');
  }
}

/** The selector by which a workload knows its pods; it must select those that the workload makes. */
export function judgeTemplateSelector(spec: Fields): void {
  const selector = spec.child('selector');
  if (selector === undefined || isEmptySelector(selector)) {
    spec.refuse('workload/invalid-selector', 'selector', 'must have at least one label', "write a label of the template as 'matchLabels'");
    return;
  }
  const before = spec.problems.list().length;
  judgeLabelSelector(selector, 'workload/invalid-selector');
  const labels = new Map<string, string>();
  const metadata = spec.childOrEmpty('template').childOrEmpty('metadata');
  metadata.eachEntry('labels', (key, text) => labels.set(key, text));
  if (spec.problems.list().length === before && !selects(selector, labels)) {
    metadata.refuse('workload/selector-misses-template', 'labels', "must have the labels that 'selector' asks for", 'add the missing labels');
  }
}
