import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { drawnSite } from './drawn-site';
import { expressed } from './expressed';
import { OfSite } from './site-features';
import { podsBehind, siteOf, ValidSite } from './valid-site';
import { BackendProtocol, ExistingService, PathIngress, PathIngressProps, PathOptions, PathType, Tls } from '../../src';
import { Dialect } from '../simulation/dialects';
import { Intent, SiteIntent } from '../simulation/intent';
import { Request } from '../simulation/request';

/** How a site says where its certificate comes from. */
const TLS: { readonly [kind in NonNullable<OfSite['tls']>]: Tls } = {
  secret: Tls.secret('shop-tls'),
  certManager: Tls.certManager('letsencrypt'),
  byGateway: Tls.byGateway(),
};

const PROTOCOLS = { h2c: BackendProtocol.h2c(), grpc: BackendProtocol.grpc() };

/**
 * Sites that all of these controllers can express.
 */
export function validSite(...dialects: readonly Dialect[]): fc.Arbitrary<ValidSite> {
  return drawnSite({ everyHostBesideOthers: dialects.every(({ everyHostBesideOthers }) => everyHostBesideOthers) })
    .map((drawn) => siteOf(expressed(drawn, ...dialects).site));
}

/** Defines a site as it is meant. */
export function defineSite(chart: Chart, site: ValidSite, { controller }: Pick<Dialect, 'controller'>, options: Partial<PathIngressProps> = {}): PathIngress {
  const { host, paths, tls, redirect, redirectHosts, defaultBackend, annotations } = site;
  const ingress = new PathIngress(chart, 'Site', {
    controller,
    host,
    anyHost: paths.some((path) => path.host === undefined),
    tls: tls === undefined ? Tls.none() : TLS[tls],
    redirectToHttps: redirect,
    redirectHosts: [...redirectHosts],
    ...(defaultBackend === undefined ? {} : { defaultService: serviceOf(defaultBackend) }),
    ...options,
    annotations: { ...annotations, ...options.annotations },
  });
  for (const path of paths) {
    if (path.backendProtocol === undefined) {
      ingress.addServicePath(path.path, serviceOf(path), optionsOf(path, site));
    } else {
      const backendProtocol = PROTOCOLS[path.backendProtocol];
      ingress.addPath(path.path, podsOf(chart, podsBehind(path.service)), { ...optionsOf(path, site), port: 80, backendProtocol });
    }
  }
  return ingress;
}

function serviceOf({ service, port }: { readonly service: string; readonly port: number | string }): ExistingService {
  return ExistingService.named(service, typeof port === 'string' ? { portName: port } : { port });
}

function podsOf(chart: Chart, name: string): kplus.Pods {
  return chart.node.tryFindChild(name) as kplus.Pods | undefined ?? kplus.Pods.select(chart, name, { labels: { app: name } });
}

function optionsOf({ host, exact, replacePrefix }: Intent, site: ValidSite): PathOptions {
  return {
    ...(host === site.host ? {} : { host }),
    ...(exact ? { pathType: PathType.EXACT } : {}),
    ...(replacePrefix === '/' ? { stripPrefix: true } : { replacePrefix }),
  };
}

/** The requests that could tell whether a site is served as it is meant. */
export function requestsTo({ paths, tls, redirectHosts }: SiteIntent): Request[] {
  const around = paths.flatMap(({ path }) => {
    const plain = path.replace(/\/$/, '');
    return [path, plain, `${plain}/`, `${plain}/x`, `${plain}x`, `${plain}/a/b`, `${plain}/?q=/a/`, `${plain}?q=1`, plain.replace(/\/[^/]*$/, ''), plain.slice(0, -1)];
  });
  const urls = [...new Set(['/', '/unknown', ...around])].filter((url) => url.startsWith('/'));
  const hosts = [...new Set(paths.map(({ host }) => host?.replace('*', 'other') ?? 'any.example')), ...redirectHosts, 'unknown.example'];
  const schemes = tls !== undefined ? ['http', 'https'] as const : ['http'] as const;
  return schemes.flatMap((scheme) => hosts.flatMap((host) => urls.map((url) => ({ scheme, host, url }))));
}
