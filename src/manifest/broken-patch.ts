import { ApiObject, JsonPatch } from 'cdk8s';
import { printedValue } from '../text/printed-value';

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
}

/** As cdk8s keeps them, which it shows to nobody. */
interface Patched {
  readonly patches?: JsonPatch[];
}

/**
 * What is wrong where an object cannot be rendered: a patch of cdk8s that leads to nothing, or what cdk8s says of it.
 *
 * cdk8s applies patches before anything that is written after its own serializer is there, and ends with a TypeError.
 */
export function renderingError(apiObject: ApiObject, render: () => any, error: unknown): unknown {
  const { patches = [] } = apiObject as unknown as Patched;
  const broken = patches.length === 0 ? undefined : firstBroken(patches, render);
  if (broken === undefined) {
    return error;
  }
  const { op, path, missing } = broken;
  return new Error(`[${apiObject.node.path}] 'addJsonPatch' must change what is there before the options are written, and there is no ${printedValue(missing)}, `
    + `got ${printedValue(`${op} ${path}`)}; apply the patch with 'Overrides.of(...).apply(...)', which comes last`);
}

function firstBroken(patches: JsonPatch[], render: () => any): Operation & { missing: string } | undefined {
  const all = patches.splice(0);
  try {
    let manifest = render();
    for (const patch of all) {
      const operation = (patch as unknown as { _toJson?(): Operation })._toJson?.();
      const missing = operation === undefined ? undefined : missingOf(manifest, operation);
      if (missing !== undefined) {
        return { ...operation!, missing };
      }
      manifest = JsonPatch.apply(manifest, patch);
    }
  } catch {
    // cdk8s says it better
  } finally {
    patches.push(...all);
  }
  return undefined;
}

/** The shallowest place that an operation needs and that is not there. */
function missingOf(manifest: unknown, { op, path, from }: Operation): string | undefined {
  const ofTarget = missingIn(manifest, op === 'add' || op === 'move' || op === 'copy' ? path.slice(0, path.lastIndexOf('/')) : path);
  return from === undefined ? ofTarget : missingIn(manifest, from) ?? ofTarget;
}

function missingIn(manifest: unknown, path: string): string | undefined {
  let place = '';
  let value = manifest;
  for (const name of path.split('/').slice(1)) {
    place = `${place}/${name}`;
    const key = name.replace(/~1/g, '/').replace(/~0/g, '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      return place;
    }
    value = (value as Record<string, unknown>)[key];
  }
  return undefined;
}
