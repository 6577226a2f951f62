import { ExternalObject } from './external-object';
import { RuleOptions } from '../rules/rule-options';

/** What the checks are told about the clusters and about what is not in the manifests. */
export interface Facts extends RuleOptions {
  /** The Ingress classes that the clusters have, besides those in the manifests. */
  readonly ingressClasses: readonly string[];
  /** Objects that exist in the clusters already. */
  readonly externalObjects: readonly ExternalObject[];
  /** The packs of checks that are asked for, besides the one that always runs: 'linters'. */
  readonly packs: readonly string[];
}

/** Whether an object that is not in the manifests is known to exist. */
export function isExternal({ externalObjects }: Facts, kind: string, namespace: string, name: string): boolean {
  return externalObjects.some(
    (external) =>
      external.kind === kind &&
      (external.name === undefined || external.name === name) &&
      (external.namespaceName === undefined || external.namespaceName === namespace),
  );
}
