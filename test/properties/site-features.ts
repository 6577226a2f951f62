import * as fc from 'fast-check';
import { Feature, Features } from '../../src/controllers/features';

type Generators<F extends Feature> = { readonly [Name in F]: fc.Arbitrary<Features[Name] | undefined> };

/** What a site as a whole asks for. */
export const OF_SITE: Generators<'annotations' | 'defaultBackend' | 'redirectHosts' | 'redirectToHttps' | 'tls'> = {
  tls: fc.constantFrom(undefined, 'secret', 'certManager', 'byGateway', 'byGateway'),
  redirectToHttps: fc.boolean(),
  annotations: fc.constantFrom(undefined, undefined, ['example.com/team'], ['example.com/team', 'example.com/stage']),
  defaultBackend: fc.constantFrom(undefined, { service: 'fallback', port: 80 }),
  redirectHosts: fc.constantFrom(undefined, ['old.shop.example'], ['old-shop.example', 'old.shop.example']),
};

/** What a path asks for. */
export const OF_PATH: Generators<'anyHost' | 'pathType' | 'replacePrefix' | 'stripPrefix'> = {
  anyHost: fc.constantFrom(undefined, true),
  pathType: fc.constantFrom(undefined, 'Exact'),
  stripPrefix: fc.constantFrom(undefined, undefined, undefined, undefined, true),
  replacePrefix: fc.constantFrom(undefined, undefined, undefined, '/v2', '/a/b'),
};

/** What is asked of a Service, so that all paths which it serves ask for the same. */
export const OF_SERVICE: Generators<'backendProtocol' | 'portName'> = {
  backendProtocol: fc.constantFrom(undefined, undefined, 'h2c', 'grpc'),
  portName: fc.constantFrom(undefined, undefined, undefined, 'http'),
};

/** Each feature is drawn, whatever a controller makes of it: a new one does not compile before it is. */
export const GENERATORS: Generators<Feature> = { ...OF_SITE, ...OF_PATH, ...OF_SERVICE };

/** What is asked for of some features. */
export type Asked<F extends Feature> = { readonly [Name in F]?: Features[Name] };

export type OfSite = Asked<keyof typeof OF_SITE>;
export type OfPath = Asked<keyof typeof OF_PATH>;
export type OfService = Asked<keyof typeof OF_SERVICE>;
