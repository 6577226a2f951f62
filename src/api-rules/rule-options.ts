import { Versions } from './refused-by';

/** What the rules must know about the clusters that an object is meant for. */
export interface RuleOptions extends Versions {
  /** The node ports that the API server hands out. */
  readonly nodePortRange: { readonly min: number; readonly max: number };
}
