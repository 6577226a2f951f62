import { AddedRoutes } from './added-routes';
import type { ControllerFacts } from './controller-facts';
import { OptionAnnotations } from '../manifest/option-annotations';
import type { OptionClaim } from '../manifest/option-claims';
import { Said } from '../manifest/said';
import { PropertyProblem } from '../text/invalid';
import { Tls } from '../values/tls';

/**
 * A port of a Service that requests are sent to.
 */
export interface ServicePort {
  readonly service: string;

  /** Number or name. */
  readonly port: number | string;
}

/**
 * One path of a site, whoever serves it.
 */
export interface Route {
  /** Nothing for every host that no other route names. */
  readonly host?: string;

  /** Begins with a slash and, unless it is exact or the root, does not end with one. */
  readonly path: string;

  readonly exact: boolean;

  /** What the prefix becomes on its way to the pods; `/` strips it. */
  readonly replacement?: string;

  readonly backend: ServicePort;

  /** How many routes of the same host were added before. */
  readonly ordinal: number;
}

/**
 * What is said of a site as a whole.
 */
export interface Site {
  readonly host?: string;
  readonly namespace?: string;
  readonly tls: Tls;
  readonly redirectToHttps: boolean;

  /** Whether one of the controllers of the site serves the certificate of `tls`. */
  readonly certificateIsServed: boolean;
  readonly defaultBackend?: ServicePort;

  /** The option by which requests for every host are served, if there is one. */
  readonly everyHost?: string;

  /** Annotations of the user. */
  readonly annotations: { readonly [key: string]: string };
}

/**
 * One object of a rendered site. Its id is stable, whatever is added later.
 */
export interface SiteObject {
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;

  /** What options decide in annotations; nothing for an object that gets none, not even those of the user. */
  readonly annotations?: OptionAnnotations;
  readonly spec: { readonly [field: string]: unknown };

  /** What options have decided by what is not written, where patches and overrides could undo it. */
  readonly claims?: readonly OptionClaim[];

  /** What checks find in it because the user wants it so. */
  readonly said?: readonly Said[];
}

/**
 * The pods of a controller, as a network policy can select them.
 */
export interface ControllerPods {
  readonly namespace?: string;
  readonly labels: { readonly [key: string]: string };
}

/**
 * How one controller spells a site. Pure functions of the neutral model.
 */
export interface Dialect {
  /** The controller's name in texts. */
  readonly label: string;

  readonly controllerPods: ControllerPods;

  /** What has to be known to read its objects again. */
  readonly facts: ControllerFacts;

  /** Whether the certificate of a site belongs to its objects, and not to a Gateway. */
  readonly servesCertificate: boolean;

  /** Where its routes from a namespace are served: the class or the Gateway, and what tells addresses of it apart. */
  placeOf(namespace: string | undefined): string;

  /** What the controller cannot express of the site as a whole. */
  siteProblems(site: Site): PropertyProblem[];

  /**
   * What it cannot express of a route.
   *
   * @param added the routes that were added before
   */
  routeProblems(site: Site, route: Route, added: AddedRoutes): PropertyProblem[];

  /** What whoever writes such a site should know. */
  notices(site: Site): string[];

  /**
   * The objects of a site with these routes. The ids for a list of routes are
   * those for each of them alone.
   *
   * @param nameOf the name of the object with an id
   */
  objects(site: Site, routes: Route[], nameOf: (id: string) => string): SiteObject[];
}

/**
 * The object that stands for the site: `ApiObject.of(site)` finds it by this id.
 */
export const MAIN = 'Resource';
