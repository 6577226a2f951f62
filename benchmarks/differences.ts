/**
 * The fields in which two lists of manifests differ, each once for its kind.
 * Objects are the same object if kind and name are.
 */
export function differences(ours: Manifest[], theirs: Manifest[]): string[] {
  const others = new Map(theirs.map((manifest) => [keyOf(manifest), manifest]));
  if (others.size !== theirs.length || ours.length !== theirs.length) {
    throw new Error(`there are ${ours.length} objects on one side and ${theirs.length} on the other`);
  }
  return [...new Set(ours.flatMap((manifest) => {
    const other = others.get(keyOf(manifest));
    if (!other) {
      throw new Error(`${keyOf(manifest)} is on one side only`);
    }
    return fieldsOf(manifest, other, manifest.kind);
  }))];
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

function keyOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.name}`;
}

function fieldsOf(ours: unknown, theirs: unknown, path: string): string[] {
  if (isParent(ours) && isParent(theirs) && Array.isArray(ours) === Array.isArray(theirs)) {
    const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...names].flatMap((name) => fieldsOf(ours[name], theirs[name], Array.isArray(ours) ? `${path}[${name}]` : `${path}.${name}`));
  }
  return ours === theirs ? [] : [`${path}: ${printed(ours)} and ${printed(theirs)} by hand`];
}

function isParent(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function printed(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
