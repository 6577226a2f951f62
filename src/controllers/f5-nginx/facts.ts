import { KnownController, SHARED_PREFIX } from '../known-controller';
import { anyName, listOf, naming, ownName, SECRET } from '../known-references';

/** @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/ */
export const F5_PREFIX = 'nginx.org/';
export const F5_OTHER_PREFIX = 'nginx.com/';

/** By which plain HTTP stays open; the older name has the beginning of other controllers. */
export const F5_SSL_REDIRECTS = [`${F5_PREFIX}ssl-redirect`, `${SHARED_PREFIX}ssl-redirect`];

export const F5_POLICY = 'k8s.nginx.org/Policy';

export const F5_NGINX: KnownController = {
  name: 'NGINX Ingress Controller of F5',
  prefixes: [F5_PREFIX, F5_OTHER_PREFIX],
  classNames: ['nginx'],
  identities: [F5_PREFIX],
  references: [
    ...naming(F5_PREFIX, ['basic-auth-secret'], [SECRET], ownName),
    ...naming(F5_OTHER_PREFIX, ['jwt-key'], [SECRET], ownName),
    ...naming(F5_PREFIX, ['policies'], [F5_POLICY], listOf(anyName)),
  ],
  ofIngresses: [F5_PREFIX, F5_OTHER_PREFIX],
  sharedAnnotations: F5_SSL_REDIRECTS,
  apiGroups: ['k8s.nginx.org'],
  pods: {
    controller: /^nginx\.org\/ingress-controller$|^gateway\.nginx\.org\//,
    image: /(^|\/)nginx\/nginx-(plus-)?ingress([:@]|$)|(^|\/)nginx-gateway-fabric/,
  },
};

/** @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-snippets/ */
export const F5_SNIPPETS = ['location', 'server'].map((name) => `${F5_PREFIX}${name}-snippets`);

/** @see https://docs.nginx.com/nginx-ingress-controller/configuration/virtualserver-and-virtualserverroute-resources/ */
export const F5_ROUTE_KINDS = ['VirtualServer', 'VirtualServerRoute', 'TransportServer'].map((kind) => `k8s.nginx.org/${kind}`);
