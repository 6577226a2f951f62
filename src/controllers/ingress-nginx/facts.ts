import { KnownController } from '../known-controller';
import { anyName, CONFIG_MAP, naming, ownName, SECRET } from '../known-references';

export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

/** By which the host of a rule is redirected from its other name, with or without `www.`. */
export const WWW_REDIRECT = `${NGINX_PREFIX}from-to-www-redirect`;

/** The first one that is there counts. */
export const NGINX_ALLOW_LISTS = ['allowlist-source-range', 'whitelist-source-range'].map((name) => NGINX_PREFIX + name);

/** The `controller` of its IngressClass. */
const NGINX_CONTROLLER = 'k8s.io/ingress-nginx';

export const INGRESS_NGINX: KnownController = {
  name: 'ingress-nginx',
  prefixes: [NGINX_PREFIX],
  classNames: ['nginx'],
  identities: [NGINX_CONTROLLER],
  references: [
    ...naming(NGINX_PREFIX, ['auth-secret', 'auth-tls-secret', 'proxy-ssl-secret'], [SECRET], anyName),
    ...naming(NGINX_PREFIX, ['auth-proxy-set-headers', 'custom-headers', 'fastcgi-params-configmap'], [CONFIG_MAP], anyName),
    ...naming(NGINX_PREFIX, ['default-backend'], ['/Service'], ownName),
  ],
  clientAnnotations: NGINX_ALLOW_LISTS,
  ofIngresses: [NGINX_PREFIX],
  hostAnnotations: [WWW_REDIRECT, `${NGINX_PREFIX}server-alias`],
  classController: 'k8s.io/ingress-nginx',
  pods: { controller: /^k8s\.io\/ingress-nginx/, image: /(^|\/)(ingress-nginx\/controller|nginx-ingress-controller)(-chroot)?([:@]|$)/ },
};

/** What an Ingress is sent to its pods by. */
export const BACKEND_PROTOCOL = `${NGINX_PREFIX}backend-protocol`;

/** Where all requests of an Ingress are sent, by either scheme. */
export const PERMANENT_REDIRECT = `${NGINX_PREFIX}permanent-redirect`;

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/ */
export const NGINX_SNIPPETS = ['auth', 'configuration', 'modsecurity', 'server', 'stream'].map((name) => `${NGINX_PREFIX}${name}-snippet`);

/** What has been used to break out of the configuration of its proxy, though it is checked. */
export const NGINX_ABUSED = [
  'server-alias', 'auth-url', 'auth-signin', 'auth-tls-error-page', 'auth-tls-match-cn', 'mirror-target', 'mirror-host', 'proxy-ssl-name', 'upstream-hash-by',
].map((name) => `${NGINX_PREFIX}${name}`);

/**
 * Annotations whose values are URLs, in which a query may stand.
 *
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go
 */
export const NGINX_URLS: ReadonlySet<string> = new Set(
  ['auth-url', 'auth-signin', 'auth-request-redirect', 'permanent-redirect', 'temporal-redirect', 'mirror-target'].map((name) => NGINX_PREFIX + name));
