import { KnownController } from '../../controllers/known-controller';
import { controllerOfAnnotation } from '../../controllers/known-controllers';
import { ingressClassOf } from '../../exposure/ingress-class';
import { controllersOf } from '../../exposure/ingress-controllers';
import { limitsClients } from '../../exposure/limits-clients';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
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
      const { name } = ingressClassOf(graph, resource);
      // beside protection of its own controller one of another may be left from a migration
      const isLimited = served.some((controller) => [...resource.annotations.keys()].some((key) => mayLimit(controller, key)));
      for (const key of resource.annotations.keys()) {
        const other = controllerOfAnnotation(key);
        if (other !== undefined && !served.includes(other)) {
          const message = `is for ${other.name}, and the class is '${name}'`;
          const severity = !isLimited && limitsClients(other, key) ? Severity.ERROR : Severity.WARNING;
          yield { at: resource, field: `metadata.annotations[${key}]`, message, severity, commonCause: message };
        }
      }
      yield* ofBoth(resource, served, name);
    }
  },
};

function mayLimit(controller: KnownController, key: string): boolean {
  return limitsClients(controller, key) || controller.chains?.includes(key) === true;
}

/** Of two controllers whose classes have the same name one serves the Ingress. */
function* ofBoth(at: Resource, served: readonly KnownController[], className: string | undefined): Iterable<Found> {
  const keys = [...at.annotations.keys()];
  const [first, second] = served.flatMap((controller) => {
    const key = keys.find((one) => controllerOfAnnotation(one) === controller);
    return key === undefined ? [] : [{ key, controller }];
  });
  if (second !== undefined) {
    const message = `is for ${second.controller.name}, and '${first.key}' is for ${first.controller.name}: the class '${className}' is that of one of them`;
    yield { at, field: `metadata.annotations[${second.key}]`, message };
  }
}
