import { controllerOfAnnotation } from '../../controllers/known-controllers';
import { classOf } from '../../exposure/ingress-class';
import { controllersOf } from '../../exposure/ingress-controllers';
import { Check } from '../check';
import { Severity } from '../severity';

export const ANNOTATION_OF_ANOTHER_CONTROLLER: Check = {
  id: 'ingress/annotation-of-another-controller',
  title: 'an Ingress has annotations of another controller than its class',
  severity: Severity.WARNING,
  cause: 'The controller ignores them, and nobody says so: what they ask for, a rewrite or a limit, does not happen.',
  fix: 'write the annotations of the controller that serves the class',
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const served = controllersOf(graph, resource);
      if (served.length === 0) {
        continue;
      }
      for (const key of resource.annotations.keys()) {
        const other = controllerOfAnnotation(key);
        if (other !== undefined && !served.includes(other)) {
          const message = `is for ${other.name}, and the class is '${classOf(resource)}'`;
          yield { at: resource, field: `metadata.annotations[${key}]`, message, commonCause: message };
        }
      }
    }
  },
};
