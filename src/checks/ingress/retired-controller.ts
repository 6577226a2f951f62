import { INGRESS_NGINX } from '../../controllers/ingress-nginx/facts';
import { controllerOfAnnotation } from '../../controllers/known-controllers';
import { likelyControllersOf } from '../../exposure/ingress-controllers';
import { Check } from '../check';
import { Severity } from '../severity';

export const RETIRED_CONTROLLER: Check = {
  id: 'ingress/retired-controller',
  title: 'an Ingress is for ingress-nginx, which is retired',
  severity: Severity.WARNING,
  cause: 'It gets no fixes since March 2026, not even for holes that let strangers in.',
  fix: 'migrate to a Gateway or to another controller',
  links: ['https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/', 'https://hub.armosec.io/docs/c-0292'],
  *find(graph) {
    for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
      const controllers = likelyControllersOf(graph, resource);
      if (controllers.length > 0 && !controllers.includes(INGRESS_NGINX)) {
        continue;
      }
      const className = resource.spec.text('ingressClassName');
      const key = [...resource.annotations.keys()].find((candidate) => controllerOfAnnotation(candidate) === INGRESS_NGINX);
      if (key !== undefined) {
        yield { at: resource, field: `metadata.annotations[${key}]`, message: 'is an annotation of ingress-nginx, which gets no security fixes any more', commonCause: INGRESS_NGINX.name };
      } else if (className !== undefined && INGRESS_NGINX.classNames.includes(className) && isItsClass(className)) {
        yield { at: resource, field: 'spec.ingressClassName', message: `is '${className}', the class of ingress-nginx, which gets no security fixes any more`, severity: Severity.INFO };
      }
    }

    function isItsClass(name: string): boolean {
      const controller = graph.resources.find('networking.k8s.io/IngressClass', '', name)?.spec.text('controller');
      return controller === undefined || INGRESS_NGINX.identities.includes(controller);
    }
  },
};
