import { isDnsLabel } from '../api-rules/formats/dns-label';
import { selectingLabelProblems } from '../api-rules/selecting-labels';
import { sourceNetworkProblems } from '../api-rules/source-networks';
import { PropertyProblem } from '../text/invalid';

/**
 * Where the requests of a controller come from, so that a network policy can let them in.
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

  /**
   * The networks that requests come from, in CIDR notation, if the controller has
   * no pods in the cluster: the subnets of a load balancer outside, with those of
   * its health checks.
   *
   * @default - requests come from pods
   */
  readonly controllerNetworks?: string[];
}

/** What no network policy could be made of. */
export function controllerProblems({ controllerNamespace, controllerPodLabels = {}, controllerNetworks }: ControllerOptions): PropertyProblem[] {
  const problems = sourceNetworkProblems('', { controllerNamespace, controllerNetworks });
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
