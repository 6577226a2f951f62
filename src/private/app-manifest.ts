import * as kplus from 'cdk8s-plus-27';

/**
 * The manifest of a Deployment as its constructor left it, for the rules of the
 * API server: the fields that follow from what a user wrote.
 *
 * A part of the cost of `toJson`, which resolves and sorts what is judged just
 * as well without.
 */
export function deploymentManifest(deployment: kplus.Deployment): unknown {
  return kplus.k8s.KubeDeployment.manifest({ metadata: deployment.metadata.toJson(), spec: deployment._toKube() });
}
