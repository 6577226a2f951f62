import { Resource } from './resource';
import { Fields } from '../api-rules/fields';

/** How a path is compared: element by element, whole, by the controller's own rules, or as an expression. */
export type RoutePathMatch = 'Prefix' | 'Exact' | 'ImplementationSpecific' | 'RegularExpression';

/** A Service, and maybe a port of it. */
export interface ServiceReference {
  /** 'Service', unless it is something else that only the controller knows. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The number or the name of the port of the Service. */
  readonly port?: number | string;
}

/** Where a route sends requests. */
export interface RouteBackend extends ServiceReference {
  readonly fields: Fields;
}

/** One way by host and path to Services, whatever kind of object says it. */
export interface Route {
  /** The Ingress, HTTPRoute or HTTPProxy. */
  readonly resource: Resource;
  /** In lower case; nothing for every host. */
  readonly host?: string;
  readonly path: string;
  readonly pathMatch: RoutePathMatch;
  /** Whether more than host and path is compared: headers, methods, queries. */
  readonly isNarrowed: boolean;
  readonly backends: readonly RouteBackend[];
  /** Whether it sends clients to another address, and has nothing behind it. */
  readonly isRedirect?: boolean;
  /** Whether it takes what no other route of its object takes. */
  readonly isDefault: boolean;
  /** The object of this route within the resource, for its path. */
  readonly fields: Fields;
}
