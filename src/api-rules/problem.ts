import { RefusedBy } from './refused-by';
import { RuleId } from './rule-id';

/** One reason for which the API server refuses an object. */
export interface Problem {
  /** The rule, stable: 'service/invalid-port'. */
  readonly id: RuleId;
  /** Where in the object: 'spec.ports[0].nodePort'. */
  readonly field: string;
  /** The offending value as it was found; absent values stay absent. */
  readonly value: unknown;
  /** Completes "'nodePort' ...": 'must be a whole number from 30000 to 32767'. */
  readonly rule: string;
  /** What to do: 'omit it to let Kubernetes pick one'. */
  readonly fix: string;
  /** The clusters that refuse it; nothing if all do. */
  readonly refusedBy?: RefusedBy;
}
