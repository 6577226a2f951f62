import { RuleOptions } from '../api-rules/rule-options';
import { remembered } from '../collections/remembered';
import { ANY_KIND, ClusterFacts } from '../graph/cluster-facts';
import { ExternalObject } from '../graph/external-object';

/** What the checks know beside the manifests. */
export interface Facts extends RuleOptions, ClusterFacts {
  /** The packs of checks that are asked for, besides the one that always runs: 'linters'. */
  readonly packs: readonly string[];

}

/** Whether an object that is not in the manifests is known to exist. */
export function isExternal({ externalObjects }: Facts, kind: string, namespace: string, name: string): boolean {
  const known = externalNames(externalObjects);
  const isKnown = (what: string) => [namespace, ANY].some((place) => [name, ANY].some((called) => known.has(keyOf(what, place, called))));
  return known.size > 0 && [kind, ANY_KIND].some(isKnown);
}

/** No object and no namespace is called so. */
const ANY = '*';

const externalNames = remembered((objects: readonly ExternalObject[]): ReadonlySet<string> =>
  new Set(objects.map(({ kind, namespaceName = ANY, name = ANY }) => keyOf(kind, namespaceName, name))));

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}
