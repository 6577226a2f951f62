import { Builds, Taken } from './builds';
import { withImages } from './images';
import { isClusterWide, partsOf } from '../../api-rules/kinds';
import { Manifest } from '../../graph/origin';

/**
 * An object with the namespace and the images that all builds give it which take up its file, and set apart from the others if not all of
 * those do that share a base: they are never applied to a cluster together.
 */
export function builtManifest(manifest: Manifest, taken: readonly Taken[], builds: Builds): Manifest {
  const { object, origin } = manifest;
  const isVariant = builds.isOfOneVariant(taken.map(([build]) => build));
  const [namespace, ...others] = new Set(taken.map(([, own]) => own));
  const [[{ parts }]] = taken;
  return {
    object: withImages(namespace === undefined || others.length > 0 ? object : inNamespace(object, namespace), parts),
    origin: isVariant ? { ...origin, kustomize: 'variant' } : origin,
  };
}

/** As kustomize does, which renames a Namespace too. */
function inNamespace(object: unknown, namespace: string): unknown {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return object;
  }
  const { apiVersion, kind, metadata = {}, items } = object as Record<string, unknown>;
  if (Array.isArray(items)) {
    return { ...object, items: items.map((item) => inNamespace(item, namespace)) };
  }
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    return object;
  }
  if (apiVersion === 'v1' && kind === 'Namespace') {
    return { ...object, metadata: { ...metadata, name: namespace } };
  }
  return isClusterWide(partsOf(apiVersion).group, kind) ? object : { ...object, metadata: { ...metadata, namespace } };
}
