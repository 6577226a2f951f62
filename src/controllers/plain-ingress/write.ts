import { certificateOf, secretNameOf } from '../../certificates/certificate';
import { undoes } from '../../manifest/option-annotations';
import { PropertyProblem } from '../../text/invalid';
import { ControllerOptions, controllerPods } from '../controller-options';
import { withDefaultRoutes } from '../default-routes';
import { Dialect, MAIN } from '../dialect';
import { ingressObject } from '../ingress-object';
import { namedHostsOf } from '../routes';

/**
 * Plain `networking.k8s.io/v1`: what every controller understands, and nothing
 * that needs one in particular.
 *
 * @param className the class; nothing leaves the choice to the cluster
 */
export function ingressClass(className: string | undefined, options: ControllerOptions): Dialect {
  return {
    label: 'a plain Ingress',
    facts: { controller: 'plain-ingress', className },
    placeOf: () => className === undefined ? 'the default class' : `class ${className}`,
    servesCertificate: true,
    controllerPods: controllerPods(options),
    notices: () => [],

    siteProblems: (site) => site.redirectToHttps ? [{
      property: 'redirectToHttps',
      rule: 'must be false, because a plain Ingress cannot express it',
      value: true,
      fix: "name the controller, for example 'IngressController.traefik()', or write 'redirectToHttps: false' and plain HTTP stays open",
    }] : [],

    routeProblems: (_, route): PropertyProblem[] => route.replacement === undefined ? [] : [{
      property: route.replacement === '/' ? 'stripPrefix' : 'replacePrefix',
      rule: 'must not be given, because a plain Ingress cannot express it',
      value: route.replacement === '/' ? true : route.replacement,
      fix: "name the controller, for example 'IngressController.traefik()'",
    }],

    objects: (site, routes, nameOf) => [
      ...certificateOf(site, namedHostsOf(routes), nameOf),
      ingressObject(site, {
        id: MAIN,
        ingressClassName: className,
        ...(className === undefined ? { annotations: { 'kubernetes.io/ingress.class': undoes('controller', 'it names a class instead of the default one') } } : {}),
        // Not as 'defaultBackend': Contour hands it only the hosts that no rule names, and Traefik nothing beside rules.
        routes: withDefaultRoutes(site, routes),
        secretName: secretNameOf(site, nameOf),
      }),
    ],
  };
}
