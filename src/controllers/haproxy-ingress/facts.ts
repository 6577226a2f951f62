import { KnownController, SHARED_PREFIX } from '../known-controller';
import { anyName, naming, SECRET } from '../known-references';

/** @see https://haproxy-ingress.github.io/docs/configuration/keys/ */
export const HAPROXY_INGRESS_PREFIX = 'haproxy-ingress.github.io/';

/** Which it reads too, and which it shares with other controllers. */
export const HAPROXY_INGRESS_OLDER_PREFIX = SHARED_PREFIX;

/** The networks of clients that are let in. */
export const HAPROXY_INGRESS_ALLOW_LISTS = [HAPROXY_INGRESS_PREFIX, HAPROXY_INGRESS_OLDER_PREFIX].flatMap((prefix) => [`${prefix}allowlist-source-range`, `${prefix}whitelist-source-range`]);

/** The community's controller, made by João Morais. */
export const HAPROXY_INGRESS: KnownController = {
  name: 'HAProxy Ingress',
  prefixes: [HAPROXY_INGRESS_PREFIX],
  classNames: ['haproxy'],
  identities: [HAPROXY_INGRESS_PREFIX],
  references: [HAPROXY_INGRESS_PREFIX, HAPROXY_INGRESS_OLDER_PREFIX].flatMap((prefix) =>
    naming(prefix, ['auth-secret', 'auth-tls-secret', 'secure-crt-secret', 'secure-verify-ca-secret'], [SECRET], anyName)),
  clientAnnotations: HAPROXY_INGRESS_ALLOW_LISTS,
  sharedAnnotations: 'all',
  pods: { controller: /^haproxy-ingress\.github\.io\//, image: /(^|\/)haproxy-ingress([:@]|$)/ },
};

/** @see https://haproxy-ingress.github.io/docs/configuration/keys/#configuration-snippet */
export const HAPROXY_INGRESS_SNIPPETS = [HAPROXY_INGRESS_PREFIX, HAPROXY_INGRESS_OLDER_PREFIX].flatMap((prefix) => [
  'config-backend',
  'config-backend-early',
  'config-backend-late',
  'config-defaults',
  'config-frontend',
  'config-frontend-early',
  'config-frontend-late',
  'config-global',
  'config-peers',
  'config-proxy',
  'config-sections',
  'config-tcp',
  'config-tcp-service',
].map((key) => prefix + key));
