import { ControllerPods } from './dialect';
import { isDnsLabel } from '../api-rules/formats/dns-label';
import { selectingLabelProblems } from '../api-rules/selecting-labels';
import { PropertyProblem } from '../text/invalid';

/**
 * Where the pods of a controller run, so that a network policy can let them in.
 */
export interface ControllerOptions {
  /**
   * The namespace of the controller's pods, those that requests come from.
   *
   * @default - the one that the controller's own installation uses, where there is one
   */
  readonly controllerNamespace?: string;

  /**
   * The labels of these pods.
   *
   * @default - those that the controller's own installation gives; else all pods of the namespace
   */
  readonly controllerPodLabels?: { [key: string]: string };
}

/**
 * The pods of a controller, with what is usual for it where nothing is said.
 */
export function controllerPods(options: ControllerOptions, usual: ControllerPods = { labels: {} }): ControllerPods {
  return {
    namespace: options.controllerNamespace ?? usual.namespace,
    labels: options.controllerPodLabels ?? usual.labels,
  };
}

/** What no network policy could be made of. */
export function controllerProblems({ controllerNamespace, controllerPodLabels = {} }: ControllerOptions): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (controllerNamespace !== undefined && !isDnsLabel(controllerNamespace)) {
    problems.push({
      property: 'controllerNamespace',
      rule: 'must be the name of a namespace: lower-case letters, digits and hyphens, at most 63',
      value: controllerNamespace,
      fix: "write for example 'ingress'",
    });
  }
  return [...problems, ...selectingLabelProblems('controllerPodLabels', controllerPodLabels, 'app: "ingress"')];
}
