import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

/**
 * The manifest of a Deployment as its constructor left it, for the rules of the
 * API server: the fields that follow from what a user wrote.
 *
 * A small part of the cost of `toJson`, which resolves, copies and sorts what is
 * judged just as well without. The fields that an app can set in its constructor
 * have the same names before the L1 serializer as after it.
 */
export function deploymentManifest(deployment: kplus.Deployment, labels: { readonly [key: string]: string }): unknown {
  const { apiVersion, kind, name, minReady, progressDeadline, replicas, strategy } = deployment;
  const { namespace } = deployment.metadata;
  // Without scheduling, which no prop sets: a workload spreads the pod spec to add it, which costs ten times as much as the pod spec.
  const podSpec = kplus.AbstractPod.prototype._toPodSpec.call(deployment);
  return {
    apiVersion,
    kind,
    metadata: { name, namespace, labels: { ...Chart.of(deployment).labels, ...labels } },
    spec: {
      replicas,
      minReadySeconds: minReady.toSeconds(),
      progressDeadlineSeconds: progressDeadline.toSeconds(),
      selector: deployment._toLabelSelector(),
      template: { metadata: { labels: { ...labels, [kplus.Pod.ADDRESS_LABEL]: name } }, spec: plain(podSpec) },
      strategy: plain(strategy._toKube()),
    },
  };
}

/** Without the classes that hold a number or a text, as the L1 serializer writes them, and without what is not there. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value instanceof kplus.k8s.Quantity || value instanceof kplus.k8s.IntOrString || value instanceof kplus.PercentOrAbsolute) {
    return value.value;
  }
  const fields: { [name: string]: unknown } = {};
  for (const name in value) {
    const field = (value as { [name: string]: unknown })[name];
    if (field !== undefined) {
      fields[name] = plain(field);
    }
  }
  return fields;
}
