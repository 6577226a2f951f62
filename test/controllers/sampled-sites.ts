import * as fc from 'fast-check';
import { Room } from './rooms';
import { manifestsOf, normal as normalOf } from './written-sites';
import { ReadRoute } from '../../src/controllers/route';
import { DrawnSite, drawnSite } from '../properties/drawn-site';
import { Expressed, expressed } from '../properties/expressed';
import { mixedSite } from '../properties/mixed-site';
import { siteOf, ValidSite } from '../properties/valid-site';
import { Dialect } from '../simulation/dialects';

/** A site, its objects, and what has to be read of them. */
export class SampledSite {
  private written?: any[];

  public constructor(
    public readonly drawn: DrawnSite,
    public readonly site: ValidSite,
    public readonly normal: ReadRoute[],
    private readonly dialect: Dialect,
  ) {}

  /** Written for those who ask, since that costs more than most of what is done with them. */
  public get manifests(): any[] {
    this.written ??= manifestsOf(this.site, this.dialect);
    return this.written;
  }
}

const COUNT = 350;
const samples = new Map<Room, SampledSite[]>();

/** The same sites for all laws of a controller, each fourth one with routes that differ in how requests arrive, since writing them costs more than the laws do; small ones first. */
export function sampledSites(room: Room): readonly SampledSite[] {
  const known = samples.get(room) ?? expressedSites(room.dialect)
    .map(({ site: drawn }, i) => ({ drawn, site: i % 4 === 1 ? mixedSite(siteOf(drawn), room.dialect) : siteOf(drawn) }))
    .sort((a, b) => JSON.stringify(a.site).length - JSON.stringify(b.site).length)
    .map(({ drawn, site }) => new SampledSite(drawn, site, normalOf(site), room.dialect));
  samples.set(room, known);
  return known;
}

/** The sites as they are drawn, without what the controller refuses. */
export function expressedSites(dialect: Dialect): Expressed[] {
  return fc.sample(drawnSite(dialect), { numRuns: COUNT, seed: 1 }).map((drawn) => expressed(drawn, dialect));
}
