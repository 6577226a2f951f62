import { Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { ExistingService, PathIngress, PathIngressProps, PathOptions, PathType, Tls } from '../../src';
import { Dialect } from '../simulation/dialects';
import { Intent, SiteIntent } from '../simulation/intent';
import { Request } from '../simulation/request';

/**
 * A site that a controller can express.
 */
export interface ValidSite extends SiteIntent {
  readonly host?: string;
}

const EVERY_HOST = undefined;
const HOSTS = [['shop.example'], ['shop.example', 'api.example'], ['*.shop.example'], ['*.shop.example', 'www.shop.example'], [EVERY_HOST], [EVERY_HOST, 'shop.example', '*.shop.example']];

/** Few letters, so that paths are often beginnings of others. */
const segment = fc.constantFrom('a', 'b', 'ab', 'abc', 'long-one');
const anyPath = fc.array(segment, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`);

/**
 * Sites of up to twelve paths, each of them served once.
 */
export function validSite(dialect: Dialect): fc.Arbitrary<ValidSite> {
  const hosts = fc.constantFrom(...HOSTS.filter((list) => dialect.everyHost !== 'not beside others' || list.length === 1 || !list.some((host) => host?.startsWith('*.') ?? true)));
  return fc.tuple(hosts, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()).chain(([list, wantsTls, wantsRedirect, wantsDefault, hasHost]) => {
    const plainOnly = dialect.everyHost === 'plain only' && (list.includes(EVERY_HOST) || wantsDefault);
    const tls = wantsTls && !plainOnly;
    const paths = fc.uniqueArray(intent(dialect, list, wantsDefault), { minLength: 1, maxLength: 12, selector: ({ host, path, exact }) => `${host} ${path} ${exact}` })
      .filter((all) => dialect.everyRootBesideDefault || !wantsDefault || !all.some(({ host, path, exact }) => host === EVERY_HOST && path === '/' && !exact));
    return paths.map((intents): ValidSite => ({
      paths: intents.map((path, i) => ({ ...path, service: `service-${i}` })),
      tls,
      redirect: tls && wantsRedirect && dialect.redirects,
      ...(wantsDefault ? { defaultService: 'fallback' } : {}),
      ...(hasHost && list.length === 1 && list[0] !== EVERY_HOST ? { host: list[0] } : {}),
    }));
  });
}

function intent(dialect: Dialect, hosts: (string | undefined)[], hasDefault: boolean): fc.Arbitrary<Intent> {
  const rewrite = fc.constantFrom(undefined, undefined, '/', '/v2', '/a/b');
  return fc.tuple(fc.constantFrom(...hosts), anyPath, fc.boolean(), fc.boolean(), rewrite).map(([host, path, exact, slash, replacePrefix]) => {
    const rewritable = dialect.rewrites && !exact && (host !== EVERY_HOST || dialect.everyHost !== 'plain only');
    const ofRoot = path !== '/' || replacePrefix === '/' || (dialect.rewritesRoot && !hasDefault);
    return {
      host,
      path: exact && slash && path !== '/' ? `${path}/` : path,
      exact,
      ...(rewritable && ofRoot && replacePrefix !== undefined && replacePrefix !== path ? { replacePrefix } : {}),
      service: '',
    };
  });
}

/** Defines a site as it is meant. */
export function defineSite(
  chart: Chart,
  site: ValidSite,
  { controller, tls }: Pick<Dialect, 'controller' | 'tls'>,
  options: Partial<PathIngressProps> = {},
): PathIngress {
  const ingress = new PathIngress(chart, 'Site', {
    ...options,
    controller,
    host: site.host,
    anyHost: site.paths.some(({ host }) => host === EVERY_HOST),
    tls: site.tls ? tls : Tls.none(),
    redirectToHttps: site.redirect,
    ...(site.defaultService === undefined ? {} : { defaultService: ExistingService.named(site.defaultService, { port: 80 }) }),
  });
  for (const path of site.paths) {
    ingress.addServicePath(path.path, ExistingService.named(path.service, { port: 80 }), optionsOf(path, site));
  }
  return ingress;
}

function optionsOf({ host, exact, replacePrefix }: Intent, site: ValidSite): PathOptions {
  return {
    ...(host === site.host ? {} : { host }),
    ...(exact ? { pathType: PathType.EXACT } : {}),
    ...(replacePrefix === '/' ? { stripPrefix: true } : { replacePrefix }),
  };
}

/** The requests that could tell whether a site is served as it is meant. */
export function requestsTo({ paths, tls }: SiteIntent): Request[] {
  const around = paths.flatMap(({ path }) => {
    const plain = path.replace(/\/$/, '');
    return [path, plain, `${plain}/`, `${plain}/x`, `${plain}x`, `${plain}/a/b`, `${plain}/?q=/a/`, `${plain}?q=1`, plain.replace(/\/[^/]*$/, ''), plain.slice(0, -1)];
  });
  const urls = [...new Set(['/', '/unknown', ...around])].filter((url) => url.startsWith('/'));
  const hosts = [...new Set(paths.map(({ host }) => host?.replace('*', 'other') ?? 'any.example')), 'unknown.example'];
  const schemes = tls ? ['http', 'https'] as const : ['http'] as const;
  return schemes.flatMap((scheme) => hosts.flatMap((host) => urls.map((url) => ({ scheme, host, url }))));
}
