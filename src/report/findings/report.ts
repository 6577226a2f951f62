import { ReportedFinding } from './reported-finding';
import { Assumption } from '../../checks/assumptions';

/** What came out when manifests were judged. */
export interface Report {
  /** In the order of the manifests. */
  readonly findings: readonly ReportedFinding[];
  /** What could not be decided. */
  readonly assumed: readonly Assumption[];
  /** How many objects were judged. */
  readonly objects: number;
  /** The files that were read, in order. */
  readonly files: readonly string[];
  /** Whether warnings count as errors. */
  readonly strict: boolean;
}
