import { Facts } from './facts';
import { Severity } from './severity';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** One thing that can be wrong with the exposure of an app: a file of its own in `rules`. */
export interface Check {
  /** Stable: 'service-to-pod/selects-no-pods'. */
  readonly id: string;
  /** What it finds, as a sentence without a full stop: 'a Service selects no pods'. */
  readonly title: string;
  /** How bad it is, unless a single finding says otherwise. */
  readonly severity: Severity;
  /** What happens to users if it stays as it is. */
  readonly cause: string;
  /** What to do about it in general. */
  readonly fix: string;
  /** Where it is documented or was reported. */
  readonly links: readonly string[];
  /** Whether all that it finds has one cause, such as a setting that all workloads lack. */
  readonly hasOneCause?: boolean;
  /** The pack that it belongs to; nothing if it always runs. */
  readonly pack?: string;
  /** Looks at a whole cluster. It must be pure, and cost no more than there are objects and references. */
  readonly find: (graph: Graph, facts: Facts) => Iterable<Found>;
}

/** Of the objects that have to do with a finding so many are kept: whoever knows a few finds the rest. */
export const MOST_RELATED = 20;

/** What a check found at one place. */
export interface Found {
  /** The culprit. */
  readonly at: Resource;
  /** The field within it: 'spec.ports[0].targetPort'; nothing for all of it. */
  readonly field: string;
  /** What is wrong, with the names and numbers of this case, without a full stop: "selects no pods of 'shop' by app=web". */
  readonly message: string;
  /** What to do in this case, if more can be said than in general. */
  readonly fix?: string;
  /** How bad this case is, if it differs. */
  readonly severity?: Severity;
  /** The other objects that have to do with it; both sides of a collision get a finding of their own. */
  readonly related?: readonly Resource[];
  /** What is the same at all places that have one cause, where the message or the field differs: 'Secret shop/cache'. They are reported together. */
  readonly commonCause?: string;
}
