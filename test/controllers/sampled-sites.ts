import * as fc from 'fast-check';
import { Room } from './rooms';
import { issuedIfPossible, manifestsOf, normal } from './written-sites';
import { ReadRoute } from '../../src/controllers/route';
import { validSite, ValidSite } from '../properties/sites';

/** A site, its objects, and what has to be read of them. */
export interface SampledSite {
  readonly site: ValidSite;
  readonly manifests: any[];
  readonly normal: ReadRoute[];
}

/** Each seventh is changed, an odd step, so that those with issued certificates are among them. */
const COUNT = 350;
const samples = new Map<Room, SampledSite[]>();

/** The same sites for all laws of a controller, since writing them costs more than the laws do; small ones first. */
export function sampledSites(room: Room): readonly SampledSite[] {
  const known = samples.get(room) ?? fc.sample(validSite(room.dialect), { numRuns: COUNT, seed: 1 })
    .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
    .map((site, i): SampledSite => {
      const dialect = i % 2 === 0 ? room.dialect : issuedIfPossible({ site, dialect: room.dialect });
      return { site, manifests: manifestsOf(site, dialect), normal: normal(site, dialect) };
    });
  samples.set(room, known);
  return known;
}
