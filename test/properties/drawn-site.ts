import * as fc from 'fast-check';
import { OF_PATH, OF_SERVICE, OF_SITE, OfPath, OfService, OfSite } from './site-features';
import { Dialect } from '../simulation/dialects';

/** A path as it is drawn. */
export interface DrawnPath {
  /** Where it does not ask for every host. */
  readonly host: string;
  readonly path: string;

  /** Whether it ends with a slash, where it may. */
  readonly slash: boolean;
  readonly service: string;
  readonly asked: OfPath;
}

/** A site as it is drawn, whatever the controller can express of it. */
export interface DrawnSite {
  /** Whether the site names its only host itself, and not its paths. */
  readonly hasHost: boolean;
  readonly asked: OfSite;
  readonly paths: readonly DrawnPath[];
  readonly services: { readonly [name: string]: OfService };
}

export const FALLBACK = 'fallback';
const MOST_PATHS = 12;
const HOSTS = [['shop.example'], ['shop.example', 'api.example'], ['*.shop.example'], ['*.shop.example', 'www.shop.example']];

/** Few letters, so that paths are often beginnings of others. */
const segment = fc.constantFrom('a', 'b', 'ab', 'abc', 'long-one');
const anyPath = fc.array(segment, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`);

/** Most paths have a Service of their own, the others one of those before them. */
const shares = fc.constantFrom(undefined, undefined, undefined, 0, 1);

/**
 * Sites of up to twelve paths, for the hosts that a controller can tell apart.
 */
export function drawnSite({ everyHostBesideOthers }: Pick<Dialect, 'everyHostBesideOthers'>): fc.Arbitrary<DrawnSite> {
  const hosts = HOSTS.filter((list) => everyHostBesideOthers || list.length === 1 || !list.some((host) => host.startsWith('*.')));
  const everyHost = fc.constantFrom('never', 'never', 'always', everyHostBesideOthers ? 'beside others' : 'never');
  const services = fc.array(fc.record(OF_SERVICE), { minLength: MOST_PATHS + 1, maxLength: MOST_PATHS + 1 });
  const shape = fc.tuple(fc.constantFrom(...hosts), everyHost, fc.boolean(), fc.record(OF_SITE), services);
  return shape.chain(([list, where, hasHost, asked, ofServices]) => {
    const path = fc.record({ host: fc.constantFrom(...list), path: anyPath, slash: fc.boolean(), shares, asked: fc.record(OF_PATH) });
    return fc.array(path, { minLength: 1, maxLength: MOST_PATHS }).map((paths) => consistent({
      hasHost: hasHost && list.length === 1 && where === 'never',
      asked,
      paths: paths.map(({ shares: shared, ...one }, i) => ({
        ...one,
        service: `service-${shared === undefined ? i : shared % (i + 1)}`,
        asked: where === 'beside others' ? one.asked : { ...one.asked, anyHost: where === 'always' ? true : undefined },
      })),
      services: Object.fromEntries(ofServices.map((ofService, i) => [i === MOST_PATHS ? FALLBACK : `service-${i}`, ofService])),
    }));
  });
}

/**
 * Without what contradicts itself, whoever serves it: what is left is asked for. Redirect hosts need a host of the site,
 * which is that of its first path.
 */
export function consistent({ asked, paths, services, ...site }: DrawnSite): DrawnSite {
  const places = new Map(paths.map(consistentPath).map((path) => [`${hostOf(path)} ${path.path} ${path.asked.pathType}`, path]));
  const unique = [...places.values()];
  const tls = asked.tls === 'certManager' && unique.some((path) => path.asked.anyHost) ? 'secret' : asked.tls;
  const isOfNames = unique.every((path) => !path.asked.anyHost) && unique[0]?.host.startsWith('*.') === false;
  const redirectHosts = isOfNames ? asked.redirectHosts : undefined;
  return {
    ...site,
    services: Object.fromEntries(Object.entries(services).map(consistentService)),
    hasHost: site.hasHost || redirectHosts !== undefined,
    asked: { ...asked, redirectHosts, tls, redirectToHttps: tls === undefined ? undefined : asked.redirectToHttps ?? false },
    paths: unique,
  };
}

/** A Service that is told something is the site's own, with a port by number; that of the default backend is not. */
function consistentService([name, asked]: [string, OfService]): [string, OfService] {
  const { backendProtocol, portName } = asked;
  const consistently = name === FALLBACK ? { backendProtocol: undefined } : { portName: backendProtocol === undefined ? portName : undefined };
  return [name, { ...asked, ...consistently }];
}

function consistentPath({ path, slash, asked, ...rest }: DrawnPath): DrawnPath {
  const { pathType, stripPrefix, replacePrefix } = asked;
  const written = pathType !== undefined && slash && path !== '/' ? `${path}/` : path;
  const rewrites = pathType === undefined && (stripPrefix ? '/' : replacePrefix) !== path;
  return {
    ...rest,
    path: written,
    slash: false,
    asked: { ...asked, stripPrefix: rewrites ? stripPrefix : undefined, replacePrefix: rewrites && !stripPrefix ? replacePrefix : undefined },
  };
}

export function hostOf({ host, asked }: DrawnPath): string | undefined {
  return asked.anyHost ? undefined : host;
}
