import { hostOrder } from './host-order';
import { Certificate, PathMatch, ServicePort } from './served-path';
import { byCode } from '../text/by-code';

/**
 * What becomes of a path by plain HTTP: the same as by HTTPS, a redirect to it (for good, or for now), nothing,
 * or something else.
 */
export type PlainHttp = 'served' | 'redirected' | 'redirected for now' | 'closed' | 'different';

/** One path of a host, whatever objects say it: the normal form of what is written, and what is read. */
export interface ReadRoute {
  readonly host?: string;
  readonly match: PathMatch;
  readonly path: string;

  /** Nothing if nobody knows who answers. */
  readonly backend?: ServicePort;

  /** What the path becomes on its way to the pods. */
  readonly rewrite?: string;

  /** Nothing without HTTPS. */
  readonly certificate?: Certificate;
  readonly plainHttp: PlainHttp;

  /** What was not understood, and may change it. */
  readonly unread?: readonly string[];
}

const ORDER: readonly PathMatch[] = ['exact', 'elements', 'below', 'characters', 'expression', 'unknown'];

/** Sorted by host, every host last, by path and by how it is matched. */
export function inOrder(routes: readonly ReadRoute[]): ReadRoute[] {
  return [...routes].sort((a, b) =>
    hostOrder(a.host, b.host) || byCode(a.path, b.path) || ORDER.indexOf(a.match) - ORDER.indexOf(b.match));
}
