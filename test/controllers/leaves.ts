/** A value in an object that is no map and no list with anything in it. */
export interface Leaf {
  /** Which object of the site. */
  readonly object: number;
  readonly path: readonly (string | number)[];

  /** Where leaves of all objects stand: `Ingress spec.rules[].host`. */
  readonly pattern: string;
}

/** Whether a leaf of `spec` is one that a controller reads: of a Service those that say how it is spoken to. */
export function isOfController(kind: string, path: readonly (string | number)[]): boolean {
  return kind !== 'Service' || path.includes('appProtocol');
}

/**
 * All leaves of `spec` and of the annotations that somebody reads.
 *
 * @param isRead whether a leaf of `spec` is
 */
export function leavesOf(manifests: readonly any[], annotationPrefixes: readonly string[], isRead: typeof isOfController): Leaf[] {
  return manifests.flatMap((manifest, object) => {
    const annotations = Object.keys(manifest.metadata.annotations ?? {}).filter((key) => annotationPrefixes.some((prefix) => key.startsWith(prefix)));
    const ofSpec = pathsOf(manifest.spec, ['spec']).filter((path) => isRead(manifest.kind, path));
    const paths = [...annotations.map((key) => ['metadata', 'annotations', key]), ...ofSpec];
    return paths.map((path) => ({ object, path, pattern: `${manifest.kind} ${patternOf(path)}` }));
  });
}

function pathsOf(value: any, path: (string | number)[]): (string | number)[][] {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (typeof value !== 'object' || value === null || isEmpty) {
    return [path];
  }
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => pathsOf(item, [...path, key]));
}

function patternOf(path: readonly (string | number)[]): string {
  return path.map((part) => typeof part === 'number' ? '[]' : `.${part}`).join('').slice(1);
}

/** The same objects without a leaf, or with another value in its place. */
export function changed(manifests: readonly any[], { object, path }: Leaf, change: 'removed' | 'replaced'): any[] {
  // a structured clone would have the classes of another realm, whose lists equal no other ones
  const copy = JSON.parse(JSON.stringify(manifests[object]));
  const parent = path.slice(0, -1).reduce((value, part) => value[part], copy);
  const last = path[path.length - 1];
  if (change === 'replaced') {
    parent[last] = otherThan(parent[last]);
  } else if (Array.isArray(parent)) {
    parent.splice(last as number, 1);
  } else {
    delete parent[last];
  }
  return manifests.map((manifest, i) => i === object ? copy : manifest);
}

function otherThan(value: unknown): unknown {
  switch (typeof value) {
    case 'string': return value === 'true' ? 'false' : value === 'false' ? 'true' : `${value}x`;
    case 'number': return value + 1;
    case 'boolean': return !value;
    default: return 'x';
  }
}
