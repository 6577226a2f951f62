import { consistent, DrawnSite, FALLBACK } from './drawn-site';
import { neutralRoutes, neutralSite } from './neutral-site';
import { Asked, OF_PATH, OF_SITE, OfService } from './site-features';
import { podsBehind, siteOf, ValidSite } from './valid-site';
import { Answered, answersTo } from '../../src/controllers/answer';
import { rootOf } from '../../src/controllers/default-routes';
import { Feature } from '../../src/controllers/features';
import { Difference } from '../../src/controllers/served-path';
import { Route } from '../../src/controllers/site';
import { Dialect } from '../simulation/dialects';

/** A value of a feature that a controller has refused, and the last site that asked for it. */
export interface Refusal {
  readonly feature: Feature;
  readonly value: unknown;
  readonly site: ValidSite;
}

/** What is left of a site when everything is left out that controllers refuse. */
export interface Expressed {
  readonly site: DrawnSite;
  readonly refusals: readonly Refusal[];
}

/** The site as all of these controllers can express it, and what they refuse. */
export function expressed(drawn: DrawnSite, ...dialects: readonly Dialect[]): Expressed {
  const refusals: Refusal[] = [];
  let site = drawn;
  for (;;) {
    const [refused] = dialects.flatMap((dialect) => refusedOf(site, dialect, dialects));
    if (refused === undefined) {
      return { site, refusals };
    }
    const { feature, asked } = refused.feature;
    refusals.push({ feature, value: feature in OF_SITE ? (site.asked as Asked<Feature>)[feature] : asked, site: siteOf(site) });
    site = consistent(without(site, feature, refused.service));
  }
}

/** An answer, and the host and the Service of the path that asks; nothing while only the site does. */
interface AnsweredAt extends Answered {
  readonly host?: string;
  readonly service?: string;
}

/** What a controller answers to all that a site asks for, the routes that a default backend stands for included. */
export function answered(drawn: DrawnSite, { controller }: Dialect, dialects: readonly Dialect[]): AnsweredAt[] {
  const { answers } = controller._dialect;
  const valid = siteOf(drawn);
  const site = { ...neutralSite(valid), certificateIsServed: dialects.some((dialect) => dialect.controller._dialect.servesCertificate) };
  const routes = neutralRoutes(valid);
  const { defaultBackend, ...plain } = site;
  // the root of a host may be added last, so that the default backend stands for that of each host before
  const hosts = new Set([...routes.map(({ host }) => host), undefined]);
  return [
    ...answersTo(answers, site),
    ...routes.flatMap((route) => answersTo(answers, site, route).map((answer) => ({ ...answer, host: route.host, service: drawnService(route) }))),
    ...(defaultBackend === undefined ? [] : [...hosts].flatMap((host) => answersTo(answers, plain, rootOf(host, defaultBackend, site.transport))
      .map((answer) => ({ ...answer, host, service: FALLBACK })))),
  ];
}

/** The Service as it was drawn. */
function drawnService({ backend: { service }, backendProtocol }: Route): string {
  return backendProtocol === undefined ? service : podsBehind(service);
}

function refusedOf(site: DrawnSite, dialect: Dialect, dialects: readonly Dialect[]): AnsweredAt[] {
  return answered(site, dialect, dialects).filter(({ answer }) => answer.kind === 'impossible');
}

/** The site without a feature: of its own, of the paths of a Service, or of that Service. */
export function without(site: DrawnSite, feature: Feature, service?: string): DrawnSite {
  if (feature === 'redirectToHttps' && site.asked.redirectToHttps === false) {
    return without(site, 'tls');
  }
  if (feature in OF_SITE) {
    return { ...site, asked: lacking(site.asked, feature) };
  }
  if (!(feature in OF_PATH)) {
    const lackingIf = (name: string, asked: OfService) => service === undefined || name === service ? lacking(asked, feature) : asked;
    return { ...site, services: Object.fromEntries(Object.entries(site.services).map(([name, asked]) => [name, lackingIf(name, asked)])) };
  }
  if (service === FALLBACK) {
    return without(site, 'defaultBackend');
  }
  return {
    ...site,
    paths: site.paths.map((path) => service === undefined || path.service === service ? { ...path, asked: lacking(path.asked, feature) } : path),
  };
}

function lacking<F extends Feature>(asked: Asked<F>, feature: Feature): Asked<F> {
  return { ...asked, [feature]: undefined };
}

/** What the controller makes of hosts otherwise than the site says, each once: `any case: shop.example`. */
export function differing(site: DrawnSite, dialect: Dialect): string[] {
  const found = answered(site, dialect, [dialect]).flatMap(({ answer, host }) => answer.kind === 'differs' ? [placeOf({ kind: answer.difference, host })] : []);
  return [...new Set(found)].sort();
}

/** The host or the path that a difference is about. */
export function placeOf({ kind, host = 'every host', path = '' }: Pick<Difference, 'host' | 'kind' | 'path'>): string {
  return `${kind}: ${host}${path}`;
}
