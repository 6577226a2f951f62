import { INGRESS_CLASS } from './ingress-rules';
import { notUnderstood, Protection, ProtectionRule, protectionsBy } from './protection';
import { SeenObject } from './seen-objects';
import { annotationIn, UnreadParts } from './unread-parts';

/** How annotations of a controller protect. */
export interface ProtectingAnnotations {
  readonly rules: readonly ProtectionRule[];

  /** Those that its reader does not understand, and that protect nothing beside the rules. */
  readonly unread: UnreadParts;

  /** The same, of which the reader says nothing. */
  readonly harmless?: readonly string[];
}

/** What the annotations of an object protect; one that nobody knows may do so. */
export function annotationProtections(object: SeenObject, { rules, unread, harmless = [] }: ProtectingAnnotations): Protection[] {
  const { annotations } = object;
  const known = new Set([...rules.flatMap(({ options, with: others = [] }) => [...options, ...others]), ...harmless, INGRESS_CLASS]);
  const unknown = annotations.unread().flatMap((field) => annotationIn(field) ?? [])
    .filter((name) => !known.has(name) && !Object.hasOwn(unread, name));
  return [...protectionsBy(rules, annotations, object), ...unknown.map((name) => notUnderstood(name, object, annotations.peek(name)))];
}
