import { PropertyProblem } from '../text/invalid';

/**
 * An annotation that an option decides: the one that it is written as, or
 * another one by which a user would undo it.
 */
export interface OptionAnnotation {
  /** The option, as the user writes it. */
  readonly option: string;

  /** What the option makes it; nothing where it is written elsewhere. */
  readonly written?: string;

  /**
   * What becomes of a value of the user; nothing if it contradicts the option.
   * What it gives back, it gives back again.
   *
   * @default - only the value that is written contradicts nothing
   */
  readonly join?: (given: string) => string | undefined;

  /** Completes "must not ..., because ...", where more can be said than what the option makes it. */
  readonly because?: string;
}

/** By the names of the annotations. */
export type OptionAnnotations = { readonly [annotation: string]: OptionAnnotation };

type Annotations = { readonly [annotation: string]: string };

/**
 * Annotations that one option is written as.
 */
export function writtenBy(option: string, annotations: Annotations): OptionAnnotations {
  return Object.fromEntries(Object.entries(annotations).map(([key, written]) => [key, { option, written }]));
}

/**
 * An annotation that is not written, and that undoes an option unless it has one of these values.
 */
export function undoes(option: string, because: string, ...unless: string[]): OptionAnnotation {
  return { option, because, join: (given) => unless.includes(given) ? given : undefined };
}

/**
 * The annotations of an object: those of the options and those of the user, joined where the controller reads a list.
 */
export function joinedAnnotations(decided: OptionAnnotations, given: Annotations): { [annotation: string]: string } {
  const written = Object.entries(decided).flatMap(([key, { written: value }]) => value === undefined ? [] : [[key, value]]);
  const users = Object.entries(given).map(([key, value]) => [key, Object.hasOwn(decided, key) ? joined(decided[key], value) ?? value : value]);
  return Object.fromEntries([...written, ...users]);
}

/**
 * What a user has written in annotations, or in labels, against the options.
 */
export function contradictions(decided: OptionAnnotations, given: Annotations, field: 'annotations' | 'labels' = 'annotations'): PropertyProblem[] {
  const isAgainst = ([key, value]: [string, string]) => Object.hasOwn(decided, key) && joined(decided[key], value) === undefined;
  return Object.entries(given).filter(isAgainst).map(([key, value]) => ({
    property: `${field}[${key}]`,
    rule: contradictionOf(decided[key]),
    value,
    fix: `leave it out, or change '${decided[key].option}'`,
  }));
}

/** Whether an annotation says what the option has decided. */
export function isKept(decided: OptionAnnotation, value: unknown): boolean {
  return typeof value === 'string' ? joined(decided, value) === value : value === decided.written;
}

function contradictionOf({ option, written, because }: OptionAnnotation): string {
  return because === undefined
    ? `must not contradict '${option}', which makes it '${written}'`
    : `must not contradict '${option}', because ${because}`;
}

function joined({ written, join }: OptionAnnotation, given: string): string | undefined {
  return given === written ? given : join?.(given);
}
