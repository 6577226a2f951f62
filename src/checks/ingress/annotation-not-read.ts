import { KnownController, SHARED_PREFIX } from '../../controllers/known-controller';
import { controllerOfAnnotation, KNOWN_CONTROLLERS } from '../../controllers/known-controllers';
import { likelyControllersOf } from '../../exposure/ingress-controllers';
import { limitsClients } from '../../exposure/limits-clients';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';

export const ANNOTATION_NOT_READ: Check = {
  id: 'ingress/annotation-not-read',
  title: 'an annotation stands where its controller does not read it',
  severity: Severity.WARNING,
  cause: 'What it asks for does not happen, and nobody says so.',
  fix: 'write it on the object that the controller reads it of, by the name that it has today',
  links: [
    'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/#annotations',
    'https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/',
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  ],
  *find(graph) {
    for (const ingress of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const served = likelyControllersOf(graph, ingress);
      yield* served.length === 0 ? [] : ofIngress(ingress, served);
    }
    for (const { resource } of graph.services) {
      for (const key of resource.annotations.keys()) {
        const controller = KNOWN_CONTROLLERS.find(({ ofIngresses = [] }) => isOneOf(ofIngresses, key));
        if (controller !== undefined) {
          yield {
            at: resource,
            field: fieldOf(key),
            message: `is read of Ingresses, and not of Services, by ${controller.name}`,
            fix: 'write it on the Ingress that leads to the Service',
          };
        }
      }
    }
  },
};

function* ofIngress(at: Resource, served: readonly KnownController[]): Iterable<Found> {
  for (const key of at.annotations.keys()) {
    const names = served.map(({ name }) => name).join(' or ');
    if (served.every(({ ofServices = [] }) => isOneOf(ofServices, key))) {
      yield { at, field: fieldOf(key), message: `is read of Services, and not of Ingresses, by ${names}`, fix: 'write it on the Service that the Ingress leads to' };
    } else if (served.every(({ givenUp = [] }) => givenUp.some((end) => key === end || key.endsWith(`.${end}`)))) {
      yield { at, field: fieldOf(key), message: `is not read by ${names} any more` };
    } else if (key.startsWith(SHARED_PREFIX) && !served.some((controller) => readsShared(controller, key)) && !isSaidAgain(at, key)) {
      const meant = served.map(({ prefixes: [own] }) => own + key.slice(SHARED_PREFIX.length));
      const limits = served.some((controller, i) => limitsClients(controller, meant[i]));
      yield { at, field: fieldOf(key), message: `begins with '${SHARED_PREFIX}', which ${names} does not read`, severity: limits ? Severity.ERROR : Severity.WARNING };
    } else {
      continue;
    }
  }
}

function readsShared({ sharedAnnotations = [] }: KnownController, key: string): boolean {
  return sharedAnnotations === 'all' || sharedAnnotations.includes(key);
}

/** Whether an annotation of some controller says the same beside it. */
function isSaidAgain({ annotations }: Resource, key: string): boolean {
  const name = key.slice(SHARED_PREFIX.length);
  return [...annotations.keys()].some((other) => controllerOfAnnotation(other)?.prefixes.some((prefix) => other === prefix + name));
}

/** Whether a key is listed, or begins as an entry does that is only a beginning. */
function isOneOf(entries: readonly string[], key: string): boolean {
  return entries.some((entry) => key === entry || (/[./-]$/.test(entry) && key.startsWith(entry)));
}

function fieldOf(key: string): string {
  return `metadata.annotations[${key}]`;
}
