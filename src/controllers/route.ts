import { hostOrder } from './host-order';
import { AllowedNetworks, Backend, Certificate, PathMatch, RedirectTarget, ServicePort, SpokenToPods } from './served-path';
import { byCode } from '../text/by-code';

/**
 * What becomes of a path by plain HTTP: the same as by HTTPS, a redirect to it (for good, or for now), nothing,
 * something else, or nobody knows.
 */
export type PlainHttp = 'served' | 'redirected' | 'redirected for now' | 'closed' | 'different' | 'unknown';

/** One path of a host, whatever objects say it: the normal form of what is written, and what is read. */
export interface ReadRoute {
  readonly host?: string;
  readonly match: PathMatch;
  readonly path: string;

  /** What else of a request is compared. */
  readonly conditions?: readonly string[];

  /** Nothing if nobody knows who answers, or if it is no single Service of the namespace. */
  readonly backend?: ServicePort;

  /** Whoever answers otherwise: several Services, or something else. */
  readonly backends?: readonly Backend[];

  /** Whether clients are sent to another address, and nothing answers them here. */
  readonly redirects?: true;

  /** To which address, if it is one of another host with the same path. */
  readonly redirectsTo?: RedirectTarget;

  /** What the path becomes on its way to the pods. */
  readonly rewrite?: string;

  /** What its pods are spoken to by, if not HTTP/1.1. */
  readonly backendProtocol?: SpokenToPods;

  /** Of what is said: whether that is HTTP/1.1 by its words, so that nothing else may be read. */
  readonly isHttp1Said?: true;

  /** Nothing if all clients are let through that get there. */
  readonly allowed?: AllowedNetworks;

  /** Nothing without HTTPS. */
  readonly certificate?: Certificate;
  readonly plainHttp: PlainHttp;

  /** What was not understood, and may change it. */
  readonly unread?: readonly string[];
}

const ORDER: readonly PathMatch[] = ['exact', 'elements', 'below', 'characters', 'expression', 'unknown'];

/** By host, every host last, by path and by how it is matched. */
export function routeOrder(a: ReadRoute, b: ReadRoute): number {
  return hostOrder(a.host, b.host) || byCode(a.path, b.path) || ORDER.indexOf(a.match) - ORDER.indexOf(b.match);
}

export function inOrder(routes: readonly ReadRoute[]): ReadRoute[] {
  return [...routes].sort(routeOrder);
}
