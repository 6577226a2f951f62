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
  const { name, namespace } = deployment.metadata;
  const { strategy, ...spec } = deployment._toKube();
  return {
    apiVersion: deployment.apiVersion,
    kind: deployment.kind,
    metadata: { name, namespace, labels: { ...Chart.of(deployment).labels, ...labels } },
    spec: { ...plain(spec) as object, strategy: kplus.k8s.toJson_DeploymentStrategy(strategy) },
  };
}

/** Without the classes that hold a number or a text, as the L1 serializer writes them. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value instanceof kplus.k8s.Quantity || value instanceof kplus.k8s.IntOrString) {
    return value.value;
  }
  const fields: { [name: string]: unknown } = {};
  for (const name in value) {
    fields[name] = plain((value as { [name: string]: unknown })[name]);
  }
  return fields;
}
