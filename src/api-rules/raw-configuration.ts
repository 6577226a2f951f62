/**
 * The annotations by which a controller copies a text of the user into the
 * configuration of its proxy, by the names of the controllers.
 *
 * Taken from their parsers; a controller that is not here has none.
 */
const ANNOTATIONS: { readonly [controller: string]: readonly string[] } = {
  // https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/
  'ingress-nginx': [
    'nginx.ingress.kubernetes.io/auth-snippet',
    'nginx.ingress.kubernetes.io/configuration-snippet',
    'nginx.ingress.kubernetes.io/modsecurity-snippet',
    'nginx.ingress.kubernetes.io/server-snippet',
    'nginx.ingress.kubernetes.io/stream-snippet',
  ],
  // https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-snippets/
  'the NGINX Ingress Controller of F5': [
    'nginx.org/location-snippets',
    'nginx.org/server-snippets',
  ],
  // https://en.angie.software/anic/docs/annotations
  'the Angie Ingress Controller': [
    'angie.software/location-snippets',
    'angie.software/server-snippets',
  ],
  // https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/
  'the HAProxy Kubernetes Ingress Controller': [
    'haproxy.org/backend-config-snippet',
    'haproxy.org/frontend-config-snippet',
    'haproxy.org/global-config-snippet',
    'haproxy.org/stats-config-snippet',
  ],
  // https://haproxy-ingress.github.io/docs/configuration/keys/#configuration-snippet
  'HAProxy Ingress': ['haproxy-ingress.github.io/', 'ingress.kubernetes.io/'].flatMap((prefix) => [
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
  ].map((key) => prefix + key)),
  // https://opensource.zalando.com/skipper/kubernetes/ingress-usage/
  'Skipper': ['zalando.org/skipper-routes'],
  // https://emissary-ingress.dev/docs/3.10/topics/concepts/gitops-continuous-delivery/
  'Emissary': ['getambassador.io/config'],
};

const CONTROLLERS = new Map(Object.entries(ANNOTATIONS).flatMap(([controller, names]) => names.map((name) => [name, controller])));

/** The controller that copies the value of an annotation into the configuration of its proxy, if there is one. */
export function writesConfigurationOf(annotation: string): string | undefined {
  return CONTROLLERS.get(annotation);
}
