import { ApiObject, ApiObjectMetadataDefinition } from 'cdk8s';

/** From so many entries on it counts that cdk8s-plus copies a map once for each of them. */
const LARGE = 100;

const NAMES = ['labels', 'annotations'] as const;

/** The fields of metadata as cdk8s keeps them, which it shows to nobody. */
type Kept = { [name in (typeof NAMES)[number]]?: { [key: string]: unknown } };

/**
 * Renders an object without its large maps, and puts them into what comes out.
 *
 * What a JSON patch changes must be there for it, so that an object with patches is rendered as it is.
 */
export function renderWithLargeMaps(apiObject: ApiObject, render: () => any): any {
  const all = hasPatches(apiObject) ? [] : metadataOf(apiObject);
  const aside = all.flatMap(([metadata, place]) => large(metadata).map((name) => ({ metadata, place, name })));
  if (aside.length === 0) {
    return render();
  }
  const taken = aside.map(({ metadata, place, name }) => {
    const kept = metadata as unknown as Kept;
    const [own, rendered] = [kept[name], metadata.toJson()[name]];
    return { kept, place, name, own, rendered };
  });
  try {
    taken.forEach(({ kept, name }) => (kept[name] = {}));
    const manifest = render();
    taken.forEach(({ place, name, rendered }) => Object.assign(ownerIn(manifest, place), { [name]: rendered }));
    return manifest;
  } finally {
    taken.forEach(({ kept, name, own }) => (kept[name] = own));
  }
}

/** Of the object, and of the pods that a workload of cdk8s-plus makes. */
function metadataOf(apiObject: ApiObject): Array<[ApiObjectMetadataDefinition, readonly string[]]> {
  const { podMetadata } = (apiObject.node.scope ?? {}) as { podMetadata?: unknown };
  return [
    [apiObject.metadata, ['metadata']],
    ...(podMetadata instanceof ApiObjectMetadataDefinition ? [[podMetadata, ['spec', 'template', 'metadata']] as [ApiObjectMetadataDefinition, string[]]] : []),
  ];
}

/** Whether it costs much to render an object by its own serializer. */
export function hasLargeMaps({ metadata }: ApiObject): boolean {
  return large(metadata).length > 0;
}

function large(metadata: ApiObjectMetadataDefinition): Array<(typeof NAMES)[number]> {
  return NAMES.filter((name) => Object.keys((metadata as unknown as Kept)[name] ?? {}).length > LARGE);
}

function hasPatches(apiObject: ApiObject): boolean {
  const { patches } = apiObject as unknown as { patches?: readonly unknown[] };
  return patches === undefined || patches.length > 0;
}

/** The object at a place of a manifest, which is made where it was empty. */
function ownerIn(manifest: any, place: readonly string[]): object {
  return place.reduce((owner, name) => (owner[name] ??= {}), manifest);
}
