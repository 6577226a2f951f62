import { ControllerReader } from './controller';
import { Joined, joinedPaths } from './joined-paths';
import { ReadRoute } from './route';
import { ObjectsOfType, SeenObjects } from './seen-objects';
import { Difference, ServedPath } from './served-path';
import { UnreadParts } from './unread-parts';
import { Certificates } from '../certificates/certificates';

/** A field or an annotation that concerns a controller and was not understood. */
export interface UnreadField {
  readonly object: string;
  readonly field: string;
}

/** What one controller serves in a cluster. */
export interface Reading {
  readonly routes: ReadRoute[];
  readonly differences: readonly Difference[];
  readonly unread: UnreadField[];
}

/** What one controller serves, with the paths that say it. */
export interface Read extends Joined {
  readonly paths: readonly ServedPath[];

  /** What a route may be in, of which something is unread. */
  readonly unreadParts: UnreadParts;
}

/** Reads objects of a cluster as a controller does. */
export function readFrom(controller: ControllerReader, objects: SeenObjects, certificates: Certificates): Read {
  const { paths, differences } = controller.read(objects);
  const joined = joinedPaths(paths, certificates, controller.everyHostServesAll);
  return { ...joined, paths, differences: [...differences, ...joined.differences], unreadParts: controller.unreadParts };
}

/** Reads all objects of a cluster as a controller does. */
export function readingOf(controller: ControllerReader, objectsOfType: ObjectsOfType): Reading {
  const objects = new SeenObjects(objectsOfType, controller.annotationPrefixes);
  return readingFrom(controller, objects, readFrom(controller, objects, new Certificates(objects)));
}

/** What was read of some objects, and what was not. */
export function readingFrom(controller: ControllerReader, objects: SeenObjects, { routes, differences }: Joined): Reading {
  const unread = objects.taken().flatMap((object) => [
    ...object.annotations.unread(),
    ...(controller.ownTypes.has(object.type) ? object.unreadFields() : []),
  ].map((field) => ({ object: object.toString(), field })));
  return { routes: routes.map(({ route }) => route), differences, unread };
}
