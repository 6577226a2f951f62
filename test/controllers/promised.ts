import * as fc from 'fast-check';
import { Feature } from '../../src/controllers/features';
import { consistent, DrawnSite, FALLBACK } from '../properties/drawn-site';
import { answered } from '../properties/expressed';
import { GENERATORS, OF_PATH, OF_SERVICE, OF_SITE, OfSite } from '../properties/site-features';
import { Dialect } from '../simulation/dialects';

/** A value of a feature alone: of one path, with each kind of certificate, at a host and at every host. */
export function alone(feature: Feature, value: string): DrawnSite[] {
  const asked = { [feature]: JSON.parse(value) };
  const ofKind = (generators: object) => feature in generators ? asked : {};
  const certificates: OfSite[] = [undefined, 'secret', 'certManager', 'byGateway'].map((tls) => ({ tls } as OfSite));
  return certificates.flatMap((certificate) => [{}, { anyHost: true } as const].map((where) => consistent({
    hasHost: false,
    asked: { ...certificate, ...ofKind(OF_SITE) },
    paths: [{ host: 'shop.example', path: '/foo', slash: false, service: 'web', asked: { ...where, ...ofKind(OF_PATH) } }],
    services: { web: ofKind(OF_SERVICE), [FALLBACK]: {} },
  })));
}

/** The values that are drawn for which a controller promises something, wherever that is. */
export function promisedValues(feature: Feature, dialect: Dialect): string[] {
  const drawn = fc.sample<unknown>(GENERATORS[feature], { numRuns: 100, seed: 1 }).filter((value) => value !== undefined);
  return [...new Set(drawn.map((value) => JSON.stringify(value)))].filter((value) => isPromised(feature, value, dialect));
}

function isPromised(feature: Feature, value: string, dialect: Dialect): boolean {
  const answers = alone(feature, value).map((site) => answered(site, dialect, [dialect]));
  return answers.some((all) => all.every(({ answer }) => answer.kind !== 'impossible') && all.some((one) => one.feature.feature === feature));
}
