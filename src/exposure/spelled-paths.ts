import { remembered } from '../collections/remembered';
import { Outcome, ServedPath } from '../controllers/served-path';
import { Resource } from '../graph/resource';

/** A path that is served, and the object that says it. */
export interface ExposedPath extends ServedPath {
  readonly resource: Resource;
}

/** A path as an object spells it, with what its controller makes of it. */
export interface SpelledRoute extends ExposedPath {
  /** Where it stands in the object. */
  readonly field: string;
}

/** What says most of a path: who answers, before where clients are sent, before a redirect to HTTPS. */
const RANK: Readonly<Record<Outcome['kind'], number>> = { backends: 3, elsewhere: 2, unknown: 1, redirect: 0 };

/**
 * The paths that objects spell, each once for each of its hosts and listeners, whatever schemes serve it. They come in
 * the order of the objects, and of the fields of each.
 */
export function spelledRoutes(paths: readonly ExposedPath[], orderOf: (resource: Resource) => number): SpelledRoute[] {
  const found = new Map<Resource, Map<string, SpelledRoute>>();
  for (const path of paths) {
    const { resource, saidBy: [{ field }], host, listener } = path;
    // what a controller adds by annotations is spelled nowhere
    if (field.startsWith('spec.') && path.scheme !== 'tcp') {
      const ofResource = found.get(resource) ?? new Map<string, SpelledRoute>();
      found.set(resource, ofResource);
      const key = JSON.stringify([field, host, listener]);
      const other = ofResource.get(key);
      if (other === undefined || RANK[other.outcome.kind] < RANK[path.outcome.kind]) {
        ofResource.set(key, { ...path, field });
      }
    }
  }
  return [...found]
    .sort(([one], [other]) => orderOf(one) - orderOf(other))
    .flatMap(([, ofResource]) => [...ofResource.values()].sort((one, other) => fieldOrder(placesIn(one), placesIn(other))));
}

/** The places in the lists of a field; a default backend stands in none, and comes first. */
const placesIn = remembered(({ field }: SpelledRoute): readonly number[] => [...field.matchAll(/\d+/g)].map(Number));

function fieldOrder(one: readonly number[], other: readonly number[]): number {
  const different = one.findIndex((place, i) => place !== other[i]);
  return different < 0 ? one.length - other.length : one[different] - (other[different] ?? -1);
}
