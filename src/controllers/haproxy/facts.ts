import { KnownController } from '../known-controller';

/** Of the controller of HAProxy Technologies. */
export const HAPROXY_PREFIX = 'haproxy.org/';

/** Of HAProxy Ingress. */
export const HAPROXY_INGRESS_PREFIX = 'haproxy-ingress.github.io/';
const OLDER_PREFIX = 'ingress.kubernetes.io/';

export const HAPROXY: KnownController = {
  name: 'HAProxy',
  prefixes: [HAPROXY_PREFIX, HAPROXY_INGRESS_PREFIX],
  classNames: ['haproxy'],
  identities: ['haproxy'],
  pods: {
    controller: /^haproxy(-ingress\.github\.io|\.org)\//,
    image: /(^|\/)(haproxy-ingress|haproxytech\/kubernetes-ingress)([:@]|$)/,
  },
};

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_SNIPPETS = ['backend', 'frontend', 'global', 'stats'].map((name) => `${HAPROXY_PREFIX}${name}-config-snippet`);

/** @see https://haproxy-ingress.github.io/docs/configuration/keys/#configuration-snippet */
export const HAPROXY_INGRESS_SNIPPETS = [HAPROXY_INGRESS_PREFIX, OLDER_PREFIX].flatMap((prefix) => [
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
