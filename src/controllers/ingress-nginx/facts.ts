import { KnownController } from '../known-controller';

export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

export const INGRESS_NGINX: KnownController = {
  name: 'ingress-nginx',
  prefixes: [NGINX_PREFIX],
  classNames: ['nginx'],
  identities: ['k8s.io/ingress-nginx'],
  classController: 'k8s.io/ingress-nginx',
  pods: { controller: /^k8s\.io\/ingress-nginx/, image: /(^|\/)(ingress-nginx\/controller|nginx-ingress-controller)(-chroot)?([:@]|$)/ },
};

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/ */
export const NGINX_SNIPPETS = ['auth', 'configuration', 'modsecurity', 'server', 'stream'].map((name) => `${NGINX_PREFIX}${name}-snippet`);
