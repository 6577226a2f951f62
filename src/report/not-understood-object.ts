import { ObjectName } from './way-in';

/** An object that may open ways in which the inventory does not list, since nobody here knows what it makes of itself. */
export interface NotUnderstoodObject {
  /** The object that may open them. */
  readonly opener: ObjectName;
  /** Completes its name: `makes other objects, which are not among these manifests`. */
  readonly reason: string;
  /**
   * The path of the construct that defines it.
   * @default - it is not from a construct
   */
  readonly constructPath?: string;
  /**
   * The file that holds it.
   * @default - it is not from a file
   */
  readonly file?: string;
}
