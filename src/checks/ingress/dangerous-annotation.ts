import { KnownController } from '../../controllers/known-controller';
import { controllerOfAnnotation } from '../../controllers/known-controllers';
import { hasBeenAbused, writesConfigurationOf } from '../../controllers/raw-configuration';
import { controllersOf } from '../../exposure/ingress-controllers';
import { Check } from '../check';
import { Severity } from '../severity';

export const DANGEROUS_ANNOTATION: Check = {
  id: 'ingress/dangerous-annotation',
  title: 'an annotation writes into the configuration of the proxy',
  severity: Severity.ERROR,
  cause: 'Everybody who may change the Ingress can read the Secrets of the controller, among them those of all namespaces.',
  fix: 'remove it, and use an option of the controller that says just what is meant',
  links: ['https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/', 'https://github.com/kubernetes/kubernetes/issues/126811'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const controllers = controllersOf(graph, resource);
      // Others ignore it, until somebody changes the class.
      const isIgnored = (reader?: KnownController) => controllers.length > 0 && reader !== undefined && !controllers.includes(reader);
      const worstFor = (reader?: KnownController) => isIgnored(reader) ? Severity.WARNING : Severity.ERROR;
      for (const [key, value] of resource.annotations) {
        if (writesConfigurationOf(key) !== undefined) {
          const severity = worstFor(controllerOfAnnotation(key));
          yield { at: resource, field: `metadata.annotations[${key}]`, message: `is copied into the configuration of ${readerOf(key)} as it is`, severity };
        } else if (hasBeenAbused(key)) {
          // Variables of the proxy, such as '$host', are how these are meant to be used.
          const isOdd = /[\n\r;{}"'`\\#]|\$(?![a-z_]+)/.test(value);
          yield {
            at: resource,
            field: `metadata.annotations[${key}]`,
            message: isOdd ? `has characters that end what ${readerOf(key)} expects in it` : `has been used to break into ${readerOf(key)}`,
            severity: isOdd ? worstFor(controllerOfAnnotation(key)) : Severity.WARNING,
          };
        } else {
          continue;
        }
      }
    }
  },
};

function readerOf(key: string): string {
  return controllerOfAnnotation(key)?.name ?? 'the controller';
}
