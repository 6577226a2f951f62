import { Severity } from '../checks/severity';
import { ObjectName } from '../report/way-in';

/** What a check found at one place of an app. */
export interface ExposureFinding {
  /** The check, stable: `service-to-pod/selects-no-pods`. */
  readonly id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /**
   * The object that it is about.
   * @default - it is about no object in particular
   */
  readonly culprit?: ObjectName;
  /**
   * The path of the construct that defines that object.
   * @default - no construct does
   */
  readonly constructPath?: string;
  /**
   * The field within the object: `spec.ports[0].targetPort`.
   * @default - the object as a whole
   */
  readonly fieldPath?: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /**
   * The other objects that have to do with it.
   * @default - none
   */
  readonly related?: ObjectName[];
  /**
   * The reason for which it was acknowledged.
   * @default - it was not
   */
  readonly acknowledgedBecause?: string;
}
