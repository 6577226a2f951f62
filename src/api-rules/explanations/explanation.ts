import { RULES, RuleTopic } from '../rule-id';

/** What is said of a rule beside the problems that it finds, by `explain` and on the pages of the documentation. */
export interface RuleExplanation {
  /** What the API server asks for, and why. In whole sentences. */
  readonly rule: string;

  /** What to write. In whole sentences. */
  readonly fix: string;
}

/** The explanations of a topic; a rule without one does not compile. */
export type RuleExplanations<T extends RuleTopic> = Readonly<Record<(typeof RULES)[T][number], RuleExplanation>>;
