import { NotUnderstoodObject } from '../not-understood-object';
import { WayIn } from '../way-in';

/** What is known of the ways into a cluster, and which objects may open more. */
export interface Inventory {
  readonly ways: readonly WayIn[];
  readonly notUnderstood: readonly NotUnderstoodObject[];
}

/** `3 ways in`, or that there is none, as far as everything was understood. */
export function countText({ ways, notUnderstood }: Inventory): string {
  const count = ways.length === 0 ? 'no way in' : `${ways.length} ${ways.length === 1 ? 'way' : 'ways'} in`;
  if (notUnderstood.length === 0) {
    return ways.length === 0 ? 'nothing can be reached from outside' : count;
  }
  const objects = notUnderstood.length === 1 ? '1 object that is' : `${notUnderstood.length} objects that are`;
  return `${count}, and ${objects} not understood and may open more`;
}

/** A line for a person. */
export function notUnderstoodText({ opener: { kind, namespaceName, name }, reason }: NotUnderstoodObject): string {
  return `${kind} ${namespaceName === undefined ? '' : `${namespaceName}/`}${name} ${reason}`;
}
