import { placeholdersOfValue } from '../api-rules/formats/placeholder';
import { ANY_KIND } from '../graph/cluster-facts';
import { ExternalObject } from '../graph/external-object';
import { Manifest } from '../graph/origin';

/** What may be there under a name that nobody has filled in yet, so that it is not missing. */
export function unfilledObjects(manifests: readonly Manifest[]): ExternalObject[] {
  return manifests.flatMap(({ object, origin }) => {
    if (origin.file === undefined) {
      return [];
    }
    if (origin.placeholders !== undefined) {
      return [{ kind: ANY_KIND }];
    }
    const kind = at(object, 'kind');
    const [name, namespace] = ['name', 'namespace'].map((field) => at(object, 'metadata', field));
    const place = typeof namespace === 'string' && namespace !== '' && !isUnfilled(namespace) ? namespace : undefined;
    const isNamed = !isUnfilled(name) && !isUnfilled(namespace);
    const maps = [at(object, 'metadata', 'labels'), at(object, 'spec', 'template', 'metadata', 'labels')];
    const labels = maps.flatMap((map) => (typeof map === 'object' && map !== null ? Object.values(map) : []));
    return [
      ...(isNamed || typeof kind !== 'string' ? [] : [{ kind, namespaceName: place }]),
      ...(isUnfilled(namespace) || labels.some(isUnfilled) ? [{ kind: 'Pod', namespaceName: place }] : []),
    ];
  });
}

function isUnfilled(value: unknown): boolean {
  return placeholdersOfValue(value).length > 0;
}

function at(object: unknown, ...fields: readonly string[]): unknown {
  return fields.reduce<unknown>((inner, field) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[field] : undefined), object);
}
