import { KnownController } from '../known-controller';
import { anyName, naming, SECRET } from '../known-references';

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_PREFIX = 'haproxy.org/';

/** The networks of clients that are let in. */
export const HAPROXY_ALLOW_LIST = `${HAPROXY_PREFIX}allow-list`;

/** The controller of HAProxy Technologies. */
export const HAPROXY: KnownController = {
  name: 'HAProxy',
  prefixes: [HAPROXY_PREFIX],
  classNames: ['haproxy'],
  identities: [HAPROXY_PREFIX],
  references: naming(HAPROXY_PREFIX, ['auth-secret', 'server-ca', 'server-crt'], [SECRET], anyName),
  clientAnnotations: [HAPROXY_ALLOW_LIST],
  pods: { controller: /^haproxy\.org\//, image: /(^|\/)haproxytech\/kubernetes-ingress([:@]|$)/ },
};

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_SNIPPETS = ['backend', 'frontend', 'global', 'stats'].map((name) => `${HAPROXY_PREFIX}${name}-config-snippet`);
