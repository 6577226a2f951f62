import { OptionClaim } from '../manifest/option-claims';

/** The option that each field of a site's objects is made from. */
const OPTIONS: { readonly [field: string]: string } = {
  ingressClassName: 'controller',
  parentRefs: 'controller',
  virtualhost: 'host',
  hostnames: 'host',
  dnsNames: 'host',
  rules: 'paths',
  routes: 'paths',
  tls: 'tls',
  secretName: 'tls',
  issuerRef: 'tls',
  redirectScheme: 'redirectToHttps',
  stripPrefix: 'stripPrefix',
  replacePathRegex: 'replacePrefix',
};

/** What no option says, and an override may change: which code a redirect has. */
const DEFAULTS: readonly string[] = ['permanent', 'statusCode'];

/**
 * What the options of a site have decided in one of its objects.
 */
export function siteClaims(spec: { readonly [field: string]: unknown }): OptionClaim[] {
  return Object.entries(spec).map(([field, wanted]) => ({ option: OPTIONS[field], path: ['spec', field], wanted, except: DEFAULTS }));
}
