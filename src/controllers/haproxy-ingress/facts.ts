import { KnownController } from '../known-controller';

/** @see https://haproxy-ingress.github.io/docs/configuration/keys/ */
export const HAPROXY_INGRESS_PREFIX = 'haproxy-ingress.github.io/';

/** Which it reads too, and which it shares with other controllers. */
export const HAPROXY_INGRESS_OLDER_PREFIX = 'ingress.kubernetes.io/';

/** The community's controller, made by João Morais. */
export const HAPROXY_INGRESS: KnownController = {
  name: 'HAProxy Ingress',
  prefixes: [HAPROXY_INGRESS_PREFIX],
  classNames: ['haproxy'],
  identities: [HAPROXY_INGRESS_PREFIX],
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
