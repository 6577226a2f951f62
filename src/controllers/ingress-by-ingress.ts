import { ControllerReader } from './controller';
import { INGRESS, INGRESS_CLASS, ingressesOfClass } from './ingress-rules';
import { SeenObject, SeenObjects } from './seen-objects';
import { ServedPath } from './served-path';
import { UnreadParts } from './unread-parts';

/** A controller that reads each Ingress for itself. */
export interface IngressRoom {
  readonly label: string;

  /** Beside the class. */
  readonly annotationPrefixes: readonly string[];

  /** Nothing for the default class of the cluster. */
  readonly className: string | undefined;

  readonly unreadParts: UnreadParts;

  /** Objects of its own beside Ingresses. */
  readonly ownTypes?: readonly string[];
  readonly pathsOf: (ingress: SeenObject, objects: SeenObjects) => ServedPath[];
  readonly protectionsOf: ControllerReader['protectionsOf'];
}

export function ingressByIngress(room: IngressRoom): ControllerReader {
  const { label, annotationPrefixes, className, unreadParts, ownTypes = [], pathsOf, protectionsOf } = room;
  return {
    label,
    annotationPrefixes: [...annotationPrefixes, INGRESS_CLASS],
    ownTypes: new Set([INGRESS, ...ownTypes]),
    unreadParts,
    everyHostServesAll: false,
    protectionsOf,
    read: (objects) => ({ paths: ingressesOfClass(objects, className).flatMap((ingress) => pathsOf(ingress, objects)), differences: [] }),
  };
}
