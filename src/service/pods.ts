import * as kplus from 'cdk8s-plus-27';
import { otherCdk8sPlusOf } from './other-cdk8s-plus';
import { PropertyProblem } from '../text/invalid';
import { Backend } from '../values/backend';

/**
 * Pods that a user has named: with what defines them, or by their labels.
 */
export type Pods = kplus.IPodSelector | Backend;

export function isBackend(pods: Pods): pods is Backend {
  return !('toPodSelectorConfig' in pods);
}

/**
 * The pods of a construct that takes `target` or `backend`.
 */
export function podsOf({ target, backend }: { target?: kplus.IPodSelector; backend?: Backend }, problems: PropertyProblem[]): Pods | undefined {
  if (target !== undefined && backend !== undefined) {
    problems.push({ property: 'backend', rule: "must not be given together with 'target'", value: backend._labels, fix: 'leave one of the two out' });
    return undefined;
  }
  if (target === undefined && backend === undefined) {
    problems.push({ property: 'target', rule: "must be given, or 'backend'", fix: 'name the pods' });
    return undefined;
  }
  return isOfOtherCdk8sPlus('target', target, problems) ? undefined : target ?? backend;
}

/**
 * Whether a target belongs to another cdk8s-plus, whose workloads may differ
 * from those that are known here.
 */
export function isOfOtherCdk8sPlus(property: string, target: kplus.IPodSelector | undefined, problems: PropertyProblem[]): boolean {
  const other = otherCdk8sPlusOf(target);
  if (other !== undefined) {
    problems.push({ property, rule: 'must be of cdk8s-plus-27', value: other, fix: OTHER_WAY[property] });
  }
  return other !== undefined;
}

const OTHER_WAY: { readonly [property: string]: string } = {
  target: "name its pods by labels and port, as 'backend' or with 'addBackend', for example 'Backend.labels(deployment.matchLabels, { port: 8080 })'",
  defaultBackend: "name its Service as 'defaultService', for example 'ExistingService.named(service.name, { port: 80 })'",
};
