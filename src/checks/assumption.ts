import { Facts } from './facts';
import { Graph } from '../graph/graph';

/** What no manifest shows, and what the verdict on an app rests on. */
export interface Assumption {
  /** Stable: 'unknown/default-class'. */
  readonly id: string;
  /** What is taken for granted, as a sentence without a full stop. */
  readonly text: string;
  /** How many objects rest on it. */
  readonly objects: number;
}

/** One thing that cannot be decided, and which objects it is about. */
export interface Unknown {
  readonly id: string;
  readonly text: string;
  /** How many objects of an app rest on it; none if it does not matter. */
  readonly count: (graph: Graph, facts: Facts) => number;
}
