import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';
import { exposedPodsOf } from './exposed-pods';
import { isBackend, Pods } from './pods';
import { isMap, valueAt } from '../manifest/json-pointer';
import { PropertyProblem } from '../text/invalid';

/**
 * A port that the containers of a target declare.
 */
export interface TargetPort {
  readonly number: number;
  readonly name?: string;
  readonly protocol?: kplus.Protocol;
}

/**
 * The pods that a Service is to select.
 */
export interface PodTarget {
  readonly labels: { readonly [key: string]: string };

  /** The declared ports; nothing is known of them for labels alone. */
  readonly ports?: TargetPort[];

  /** The port that was given together with the labels; a Service that leads elsewhere would leave it out without a word. */
  readonly givenPort?: number;
}

/**
 * What a target says about its pods.
 *
 * @param scope where the Service is defined, which can select pods of its own namespace only
 */
export function podTargetOf(scope: IConstruct, target: Pods, problems: PropertyProblem[]): PodTarget {
  if (isBackend(target)) {
    const { _labels: labels, _port: givenPort } = target;
    return { labels, givenPort, ports: givenPort === undefined ? undefined : [{ number: givenPort }] };
  }
  const pods = exposedPodsOf(target);
  const config = target.toPodSelectorConfig();
  checkNamespace(scope, config.namespaces?.names ?? [], problems);
  if (config.namespaces?.labelSelector && !config.namespaces.labelSelector.isEmpty()) {
    problems.push({ property: 'target', rule: 'must not select namespaces by label', fix: 'select pods of the namespace that the Service is in' });
  }
  if (pods) {
    return { labels: pods.labels, ports: [pods.port] };
  }
  return { labels: equalLabels(target, config, problems), ports: declaredPorts(target) };
}

/** The labels that pods are written with; nothing where something else makes them. */
export function labelsOfPods(pods: Pods): { readonly [key: string]: unknown } | undefined {
  const workload = exposedPodsOf(pods)?.workload ?? pods;
  const labels = workload instanceof kplus.Workload ? valueAt(ApiObject.of(workload).toJson(), ['spec', 'template', 'metadata', 'labels']) : undefined;
  return isMap(labels) ? labels : undefined;
}

function checkNamespace(scope: IConstruct, namespaces: string[], problems: PropertyProblem[]): void {
  const own = Chart.of(scope).namespace;
  const foreign = namespaces.filter((namespace) => namespace !== own);
  if (foreign.length > 0) {
    problems.push({
      property: 'target',
      rule: own === undefined ? 'must select pods of the namespace of the chart, which names none' : `must select pods of the namespace of the chart, '${own}'`,
      value: foreign.length === 1 ? foreign[0] : foreign,
      fix: 'define the Service in a chart of that namespace',
    });
  }
}

/**
 * A Service knows only labels that are equal to a value; an expression that it
 * left out would widen the selection.
 */
function equalLabels(
  target: kplus.IPodSelector,
  config: kplus.PodSelectorConfig,
  problems: PropertyProblem[],
): { [key: string]: string } {
  if (target instanceof kplus.Workload && target.matchExpressions.length === 0 && Object.keys(target.matchLabels).length > 0) {
    return target.matchLabels;
  }
  const selector: { matchLabels?: { [key: string]: string }; matchExpressions?: unknown[] } = config.labelSelector._toKube();
  const { matchLabels, matchExpressions } = selector;
  if (matchExpressions && matchExpressions.length > 0) {
    problems.push({
      property: 'target',
      rule: 'must select by labels that are equal to a value, because a Service knows no expressions',
      value: matchExpressions,
      fix: "select with 'labels' only",
    });
  } else if (Object.keys(matchLabels ?? {}).length === 0) {
    problems.push({ property: 'target', rule: 'must select by at least one label that has a value', value: matchLabels ?? {}, fix: "write for example 'labels: { app: \"shop\" }'" });
  }
  return matchLabels ?? {};
}

function declaredPorts(target: kplus.IPodSelector): TargetPort[] | undefined {
  // Not by class, so that every workload of cdk8s-plus and every subclass counts.
  const containers = (target as { containers?: kplus.Container[] }).containers;
  return containers?.flatMap((container) => container.ports);
}
