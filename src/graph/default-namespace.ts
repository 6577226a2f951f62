import { Manifest } from './origin';
import { BUILT_IN, CUSTOM } from '../api-rules/kinds';

const DEFAULT = 'default';

/** An object that says what it is. */
export interface ReadableManifest extends Manifest {
  readonly object: Record<string, unknown>;
}

/**
 * Gives objects that name no namespace the one that `kubectl` gives them unless its context says otherwise, if others name it.
 * Where such an object would be the same as one of those, or none of them is named, their namespace stays unknown.
 */
export function inDefaultNamespace(manifests: readonly ReadableManifest[]): readonly ReadableManifest[] {
  const named = new Set(manifests.filter(({ object }) => namespaceOf(object) === DEFAULT).map(({ object }) => keyOf(object)));
  if (named.size === 0 || manifests.some(({ object }) => isSilent(object) && named.has(keyOf(object)))) {
    return manifests;
  }
  return manifests.map((manifest) => isSilent(manifest.object)
    ? { ...manifest, object: { ...manifest.object, metadata: { ...metadataOf(manifest.object), namespace: DEFAULT } } }
    : manifest);
}

/** Of kinds that nobody knows it is not known either whether they are in a namespace. */
function isSilent(object: Record<string, unknown>): boolean {
  const [apiVersion, kind] = [String(object.apiVersion), String(object.kind)];
  const isNamespaced = (BUILT_IN.find(apiVersion, kind) ?? CUSTOM.find(apiVersion, kind))?.isNamespaced ?? false;
  const namespace = namespaceOf(object);
  return isNamespaced && metadataOf(object) !== undefined && (namespace === undefined || namespace === null || namespace === '');
}

function keyOf({ apiVersion, kind, ...object }: Record<string, unknown>): string {
  return JSON.stringify([String(apiVersion).replace(/\/[^/]*$/, ''), kind, metadataOf(object)?.name]);
}

function namespaceOf(object: Record<string, unknown>): unknown {
  return metadataOf(object)?.namespace;
}

function metadataOf({ metadata }: Record<string, unknown>): Record<string, unknown> | undefined {
  return typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata as Record<string, unknown> : undefined;
}
