import { MAIN } from './dialect';
import { objectId } from './object-id';
import { Route, Site } from './site';
import { groupBy } from '../collections/group-by';

/**
 * Which routes of a site stand in one object: all of them, those of a host, those of a path whatever its host, or one
 * route alone. It is all that an id is made of, so that no value of an option renames an object, and nothing that is
 * said of one path renames an object of another one.
 */
export interface Sharing {
  readonly by: 'site' | 'host' | 'path' | 'route';

  /**
   * What the object is for.
   *
   * @default - the one that stands for the site, the host or the path
   */
  readonly purpose?: string;
}

/** An object, as far as it is known before the room writes it. */
export interface SharedObject {
  readonly id: string;
  readonly routes: Route[];
}

/** The objects that routes stand in, in the order in which they are needed. */
export function sharedObjects(site: Site, routes: readonly Route[], sharingOf: (route: Route) => Sharing): SharedObject[] {
  return [...groupBy(routes, (route) => idOf(site, route, sharingOf(route)))].map(([id, ofObject]) => ({ id, routes: ofObject }));
}

/** The id of the object that a route stands in; the host of the site is not said. */
export function idOf({ host: ofSite }: Pick<Site, 'host'>, { host, path, exact }: Pick<Route, 'host' | 'path' | 'exact'>, sharing: Sharing): string {
  const { by, purpose } = sharing;
  const [otherHost] = host === ofSite ? [] : [host ?? 'every-host'];
  switch (by) {
    case 'site': return purpose ?? MAIN;
    case 'host': return otherHost === undefined ? purpose ?? MAIN : objectId(purpose ?? 'host', otherHost);
    case 'path': return objectId(purpose ?? 'path', path);
    // no path and no host holds a space
    case 'route': return objectId(purpose ?? 'path', [path, exact ? 'exact' : undefined, otherHost].filter((text) => text !== undefined).join(' '));
  }
}
