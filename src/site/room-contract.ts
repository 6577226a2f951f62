import { BackendNeed } from '../controllers/backend-need';
import { SiteObject } from '../controllers/dialect';
import { Route } from '../controllers/site';

/** Objects that a controller writes, unless they break what holds for all controllers: a fault of its room, not of a user. */
export function checkedObjects(label: string, objects: SiteObject[]): SiteObject[] {
  const ids = new Set<string>();
  for (const { id, apiVersion, kind } of objects) {
    if (!id || !apiVersion || !kind) {
      throw broken(label, `writes an object without ${!id ? 'id' : !apiVersion ? 'apiVersion' : 'kind'}${id ? ` as '${id}'` : ''}`);
    }
    if (ids.has(id)) {
      throw broken(label, `writes two objects as '${id}'`);
    }
    ids.add(id);
  }
  return objects;
}

/**
 * The same for all routes at once, whose objects were defined route by route.
 *
 * @param defined the ids that were defined
 */
export function checkedWhole(label: string, objects: SiteObject[], defined: ReadonlySet<string>): SiteObject[] {
  const written = new Set(objects.map(({ id }) => id));
  const [lost] = [...defined].filter((id) => !written.has(id));
  const [other] = [...written].filter((id) => !defined.has(id));
  if (lost !== undefined || other !== undefined) {
    const what = lost === undefined ? `writes '${other}' for all routes together and for none of them alone` : `writes '${lost}' for a route alone and not for all together`;
    throw broken(label, what);
  }
  return objects;
}

/** What a controller needs of Services, unless none of these routes uses one of them. */
export function checkedNeeds(label: string, needs: BackendNeed[], routes: readonly Route[]): BackendNeed[] {
  const used = new Set(routes.map(({ backend: { service } }) => service));
  const foreign = needs.find(({ service }) => !used.has(service));
  if (foreign !== undefined) {
    throw broken(label, `needs '${foreign.feature}' of the Service '${foreign.service}', which no path uses`);
  }
  return needs;
}

function broken(label: string, what: string): Error {
  return new Error(`${label} ${what}; that is a fault of cdk8s-exposure, please report it`);
}
