import { AddedRoutes } from './added-routes';
import { Answers } from './answer';
import { BackendNeed, ServiceParts } from './backend-need';
import { ControllerFacts } from './controller-facts';
import { ControllerOptions } from './controller-options';
import { Arriving, EntryNeed, NamedEntry } from './entry-need';
import { Route, Site, Transport } from './site';
import { OptionAnnotations } from '../manifest/option-annotations';
import { OptionClaim } from '../manifest/option-claims';
import { Said } from '../manifest/said';
import { PropertyProblem } from '../text/invalid';

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
 * Where the requests of a controller come from, as a network policy can name it: pods or, of a load balancer outside of the
 * cluster, networks. Nothing is known without a namespace and networks.
 */
export interface ControllerSource {
  readonly namespace?: string;
  readonly labels: { readonly [key: string]: string };
  readonly networks?: readonly string[];
}

/**
 * How one controller spells a site. Pure functions of the neutral model.
 */
export interface Dialect {
  /** The controller's name in texts. */
  readonly label: string;

  /** Where its requests come from, as its options say. */
  readonly sourceOptions: ControllerOptions;

  /** The pods that its own installation starts; nothing if it has none that is known. */
  readonly usualPods?: ControllerSource;

  /** What has to be known to read its objects again. */
  readonly facts: ControllerFacts;

  /** Its entry; nothing if sites name no listeners of it, because it has one for each scheme. */
  readonly entry: NamedEntry | undefined;

  /** Whether the certificate of a site belongs to its objects, and not to a Gateway. */
  readonly servesCertificate: boolean;

  /** How requests arrive is the same for all routes of a host in this, because the controller cannot tell them apart. */
  readonly sameForHost: readonly (keyof Transport)[];

  /** What it makes of everything that a site may ask for. */
  readonly answers: Answers;

  /** Where its routes from a namespace are served: the class or the Gateway, and what tells addresses of it apart. */
  placeOf(namespace: string | undefined): string;

  /** What is wrong with the options of the controller itself. */
  optionProblems(site: Site): PropertyProblem[];

  /**
   * What it cannot tell apart of the host and the path of a route.
   *
   * @param added the routes that were added before
   */
  addressProblems(route: Route, added: AddedRoutes): PropertyProblem[];

  /** What whoever writes such a site should know. */
  notices(site: Site): string[];

  /**
   * The objects of a site with these routes. The ids for a list of routes are
   * those for each path of it alone: for its prefix, the exact path, or both.
   *
   * @param nameOf the name of the object with an id
   */
  objects(site: Site, routes: Route[], nameOf: (id: string) => string): SiteObject[];

  /** What these routes need of its entry. */
  entryNeeds(routes: readonly Arriving[]): EntryNeed[];

  /** What it has to be told by the Services of these routes. */
  backendNeeds(routes: readonly Route[]): BackendNeed[];

  /** What one Service says by all that is needed of it, for all sites. */
  serviceParts(needs: readonly BackendNeed[]): ServiceParts;
}

/**
 * The object that stands for the site: `ApiObject.of(site)` finds it by this id.
 */
export const MAIN = 'Resource';
