import { isDeepStrictEqual } from 'util';
import { PLAIN_INGRESS_ANSWERS } from './answers';
import { protocolNeeds } from '../backend-need';
import { ControllerOptions } from '../controller-options';
import { withDefaultRoutes } from '../default-routes';
import { Dialect } from '../dialect';
import { listenerNeeds } from '../entry-need';
import { ingressObject } from '../ingress-object';
import { SharedObject, sharedObjects, Sharing } from '../shared-objects';
import { Route, Site } from '../site';

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
    sameForHost: ['certificate'],
    sourceOptions: options,
    notices: () => [],

    optionProblems: () => [],
    answers: PLAIN_INGRESS_ANSWERS,
    addressProblems: () => [],
    entry: undefined,
    entryNeeds: listenerNeeds,
    backendNeeds: (routes) => protocolNeeds(routes, 'port'),
    serviceParts: () => ({}),

    // Not as 'defaultBackend': Contour hands it only the hosts that no rule names, and Traefik nothing beside rules.
    objects: (site, routes) => objectsOf(site, routes).map((object) => ingressObject(site, {
      ...object, ingressClassName: className,
    })),
  };
}

function objectsOf(site: Site, routes: Route[]): SharedObject[] {
  return sharedObjects(site, withDefaultRoutes(site, routes), (route) => sharing(site, route));
}

/** A certificate without hosts is for all hosts of its Ingress. */
function sharing({ transport }: Site, { certificate }: Route): Sharing {
  return isDeepStrictEqual(certificate, transport.certificate) ? { by: 'site' } : { by: 'host', purpose: 'host' };
}
