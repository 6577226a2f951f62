import { ControllerReader } from './controller';
import { joinedPaths } from './joined-paths';
import { ReadRoute } from './route';
import { ObjectsOfType, SeenObjects } from './seen-objects';
import { Difference } from './served-path';
import { Certificates } from '../certificates/certificates';

/** A field or an annotation that concerns a controller and was not understood. */
export interface UnreadField {
  readonly object: string;
  readonly field: string;
}

/** What one controller serves in a cluster. */
export interface Reading {
  readonly routes: ReadRoute[];
  readonly differences: Difference[];
  readonly unread: UnreadField[];
}

/** Reads all objects of a cluster as a controller does. */
export function readingOf(controller: ControllerReader, objectsOfType: ObjectsOfType): Reading {
  const objects = new SeenObjects(objectsOfType, controller.annotationPrefixes);
  const served = controller.read(objects);
  const { routes, differences } = joinedPaths(served.paths, new Certificates(objects), controller.everyHostServesAll);
  const unread = objects.taken().flatMap((object) => [
    ...object.annotations.unread(),
    ...(controller.ownTypes.has(object.type) ? object.unreadFields() : []),
  ].map((field) => ({ object: object.toString(), field })));
  return { routes: routes.map(({ route }) => route), differences: [...served.differences, ...differences], unread };
}
