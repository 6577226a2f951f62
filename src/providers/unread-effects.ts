import { Balancer } from './balancer';

/**
 * What becomes of a load balancer by an annotation that its reader does not understand, where that much is known.
 */
export interface UnreadEffect {
  /** What is not as it is read then. */
  readonly part: keyof Balancer;

  /** Where the part is this; nothing for whatever it is. */
  readonly where?: string;

  /** The values that change nothing. */
  readonly unless?: readonly string[];

  /** Completes "must not contradict '...', because ...". */
  readonly because: string;
}

/** By the names of the annotations. */
export type UnreadEffects = { readonly [annotation: string]: UnreadEffect };

/** What one of them does; nothing if it is none of them. */
export function effectIn(known: UnreadEffects, annotation: string): UnreadEffect | undefined {
  return Object.hasOwn(known, annotation) ? known[annotation] : undefined;
}

/** What each of some annotations does. */
export function effects(part: keyof Balancer, because: { readonly [annotation: string]: string }, unless: readonly string[] = []): UnreadEffects {
  return Object.fromEntries(Object.entries(because).map(([annotation, reason]) => [annotation, { part, because: reason, unless }]));
}
