import { controllersOf } from './controllers';
import { INGRESS_NGINX, NGINX_PREFIX } from '../../controllers/ingress-nginx/facts';
import { KnownController } from '../../controllers/known-controller';
import { controllerOfAnnotation } from '../../controllers/known-controllers';
import { writesConfigurationOf } from '../../controllers/raw-configuration';
import { Check } from '../check';
import { Severity } from '../severity';

const PREFIX = NGINX_PREFIX;

/** What has been used to break out of it. */
const HIGH = new Set([
  'server-alias', 'auth-url', 'auth-signin', 'auth-tls-error-page', 'auth-tls-match-cn', 'mirror-target', 'mirror-host', 'proxy-ssl-name', 'upstream-hash-by',
]);

export const DANGEROUS_ANNOTATION: Check = {
  id: 'ingress/dangerous-annotation',
  title: 'an annotation writes into the configuration of the proxy',
  severity: Severity.ERROR,
  cause: 'Whoever may change the Ingress can read the Secrets of the controller, among them those of all namespaces.',
  fix: 'remove it, and use an option of the controller that says just what is meant',
  links: ['https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/', 'https://github.com/kubernetes/kubernetes/issues/126811'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const controllers = controllersOf(graph, resource);
      // Others ignore it, until somebody changes the class.
      const isIgnored = (reader?: KnownController) => controllers.length > 0 && reader !== undefined && !controllers.includes(reader);
      const worstFor = (reader?: KnownController) => isIgnored(reader) ? Severity.WARNING : Severity.ERROR;
      for (const [key, value] of resource.annotations) {
        const name = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : '';
        if (writesConfigurationOf(key) !== undefined) {
          const severity = worstFor(controllerOfAnnotation(key));
          yield { at: resource, field: `metadata.annotations[${key}]`, message: 'is copied into the configuration as it is', severity };
        } else if (HIGH.has(name)) {
          // Variables of the proxy, such as '$host', are how these are meant to be used.
          const isOdd = /[\n\r;{}"'`\\#]|\$(?![a-z_]+)/.test(value);
          yield {
            at: resource,
            field: `metadata.annotations[${key}]`,
            message: isOdd ? 'has characters that end what the proxy expects there' : 'has been used to break into the proxy',
            severity: isOdd ? worstFor(INGRESS_NGINX) : Severity.WARNING,
          };
        } else {
          continue;
        }
      }
    }
  },
};
