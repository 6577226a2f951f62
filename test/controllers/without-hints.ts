/** Lists whose order says nothing, by their names. */
const UNORDERED: ReadonlySet<string> = new Set(['rules', 'paths', 'routes', 'matches', 'tls', 'hosts', 'parentRefs', 'hostnames', 'dnsNames']);

/**
 * The same objects without anything that only their author knows: they have other names, no labels, only annotations
 * that the controller reads, and another order. Secrets and Services keep their names.
 *
 * @param random a number from 0 to below 1, another one with each call
 */
export function withoutHints(manifests: readonly any[], annotationPrefixes: readonly string[], random: () => number): any[] {
  const names = new Map(manifests.map(({ metadata }, i) => [metadata.name as string, `x${manifests.length - i}-y`]));
  const renamed = (text: string) => text.split(',').map((item) => {
    const [, name] = /^shop-(.*)@kubernetescrd$/.exec(item) ?? [];
    return name !== undefined && names.has(name) ? `shop-${names.get(name)}@kubernetescrd` : item;
  }).join(',');
  return shuffled(manifests, random).map(({ metadata, ...manifest }) => {
    const annotations = Object.entries(metadata.annotations ?? {}).filter(([key]) => annotationPrefixes.some((prefix) => key.startsWith(prefix)));
    return {
      ...withShuffledLists(manifest, random),
      metadata: {
        name: manifest.kind === 'Service' ? metadata.name : names.get(metadata.name),
        namespace: metadata.namespace,
        annotations: Object.fromEntries(annotations.map(([key, value]) => [key, renamed(value as string)])),
      },
    };
  });
}

function withShuffledLists(value: any, random: () => number, name = ''): any {
  if (Array.isArray(value)) {
    const items = value.map((item) => withShuffledLists(item, random));
    return UNORDERED.has(name) ? shuffled(items, random) : items;
  }
  return typeof value !== 'object' || value === null ? value
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withShuffledLists(item, random, key)]));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map((item) => ({ item, rank: random() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
