import { Severity } from './severity';
import { Origin } from '../graph/origin';
import { Resource } from '../graph/resource';

/** What is wrong at one place, as reports show it. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** The culprit; nothing if the document is no object of Kubernetes. */
  readonly at?: Resource;
  readonly origin: Origin;
  readonly field: string;
  readonly message: string;
  readonly fix: string;
  readonly related: readonly Resource[];
  /** What is the same at all places that have one cause; if it is not said, the message and the field are. */
  readonly commonCause?: string;
}
