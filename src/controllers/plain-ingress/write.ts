import { PLAIN_INGRESS_ANSWERS } from './answers';
import { undoes } from '../../manifest/option-annotations';
import { ControllerOptions, controllerPods } from '../controller-options';
import { withDefaultRoutes } from '../default-routes';
import { Dialect, MAIN } from '../dialect';
import { ingressObject } from '../ingress-object';

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

    optionProblems: () => [],
    answers: PLAIN_INGRESS_ANSWERS,
    addressProblems: () => [],

    objects: (site, routes) => [
      ingressObject(site, {
        id: MAIN,
        ingressClassName: className,
        ...(className === undefined ? { annotations: { 'kubernetes.io/ingress.class': undoes('controller', 'it names a class instead of the default one') } } : {}),
        // Not as 'defaultBackend': Contour hands it only the hosts that no rule names, and Traefik nothing beside rules.
        routes: withDefaultRoutes(site, routes),
        secretName: site.secretName,
      }),
    ],
  };
}
