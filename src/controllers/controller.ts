import { Protection } from './protection';
import { SeenObjects } from './seen-objects';
import { Difference, ServedPath } from './served-path';
import { UnreadEffects } from './unread-effect';
import { RoutePart, UnreadParts } from './unread-parts';

/** What a controller serves, and where its objects contradict each other. */
export interface Served {
  readonly paths: readonly ServedPath[];
  readonly differences: readonly Difference[];
}

/** What a controller reads of a cluster. */
export interface ControllerReader {
  /** The controller's name in texts. */
  readonly label: string;

  /** The beginnings of the annotations that it reads. */
  readonly annotationPrefixes: readonly string[];

  /** The types of objects that are its own, so that all of their fields are said to it. */
  readonly ownTypes: ReadonlySet<string>;

  /** What a route may be in, of which a field or an annotation is not understood. */
  readonly unreadParts: UnreadParts;

  /**
   * What annotations do that are not understood.
   *
   * @default - that is known of none
   */
  readonly effects?: UnreadEffects<RoutePart>;

  /** Whether a path for every host is also one of each host that has a name, and that of a wildcard one of each host that it stands for. */
  readonly everyHostServesAll: boolean;

  /** What protects one of these paths, by the clients or by a limit; what is not understood among it. */
  protectionsOf(path: ServedPath, objects: SeenObjects): readonly Protection[];

  /** All paths that it serves. It throws on nothing. */
  read(objects: SeenObjects): Served;
}
