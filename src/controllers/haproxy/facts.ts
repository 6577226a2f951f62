import { KnownController } from '../known-controller';

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_PREFIX = 'haproxy.org/';

/** The controller of HAProxy Technologies. */
export const HAPROXY: KnownController = {
  name: 'HAProxy',
  prefixes: [HAPROXY_PREFIX],
  classNames: ['haproxy'],
  identities: [HAPROXY_PREFIX],
  pods: { controller: /^haproxy\.org\//, image: /(^|\/)haproxytech\/kubernetes-ingress([:@]|$)/ },
};

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_SNIPPETS = ['backend', 'frontend', 'global', 'stats'].map((name) => `${HAPROXY_PREFIX}${name}-config-snippet`);
