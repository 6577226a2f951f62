import { Look } from './look';

/**
 * What becomes of a part of something read by an annotation that its reader does not understand, where that much is known.
 */
export interface UnreadEffect<Part extends string> {
  /** What is not as it is read then. */
  readonly part: Part;

  /** Where the part is this; nothing for whatever it is. */
  readonly where?: string;

  /** The values that change nothing. */
  readonly unless?: readonly string[];

  /** The option that is undone, where it is another one than that of the part. */
  readonly option?: string;

  /** Completes "must not contradict '...', because ..."; of an annotation that is understood, too. */
  readonly because: string;
}

/** By the names of the annotations. */
export type UnreadEffects<Part extends string> = { readonly [annotation: string]: UnreadEffect<Part> };

/** What one of them does; nothing if it is none of them. */
export function effectIn<Part extends string>(known: UnreadEffects<Part>, annotation: string): UnreadEffect<Part> | undefined {
  return Object.hasOwn(known, annotation) ? known[annotation] : undefined;
}

/** What each of some annotations does. */
export function effects<Part extends string>(
  part: Part,
  because: { readonly [annotation: string]: string },
  unless: readonly string[] = [],
): UnreadEffects<Part> {
  return Object.fromEntries(Object.entries(because).map(([annotation, reason]) => [annotation, { part, because: reason, unless }]));
}

/** A value that changes nothing is understood. */
export function takeHarmless(annotations: Look, known: UnreadEffects<string>): void {
  for (const [annotation, { unless = [] }] of Object.entries(known)) {
    if (unless.includes(annotations.word(annotation))) {
      annotations.text(annotation);
    }
  }
}
