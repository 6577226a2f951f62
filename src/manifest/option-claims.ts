import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { annotationProblems } from './controller-annotations';
import { isMap, isSameJson, valueAt } from './json-pointer';
import { isKept, OptionAnnotations } from './option-annotations';
import { PropertyProblem, sentenceOf } from '../text/invalid';
import { printedValue } from '../text/printed-value';

/**
 * A part of a finished object that an option has decided.
 */
export interface OptionClaim {
  /** The option, as the user writes it. */
  readonly option: string;

  /** The names of the maps that lead to the part. */
  readonly path: readonly string[];

  /** What the option makes it; maps, and lists of them, may hold more. */
  readonly wanted: unknown;

  /** Names of fields that are defaults, and may be changed. */
  readonly except?: readonly string[];

  /** Whether a value says what the option does, where that is not just what is wanted, or what holds it. */
  readonly isKept?: (found: unknown) => boolean;

  /** Completes "must not contradict '...', because ...", where nothing is wanted. */
  readonly because?: string;
}

const CLAIMS = Symbol.for('cdk8s-exposure.option-claims');

type Claiming = ApiObject & { [CLAIMS]?: () => readonly OptionClaim[] };

/** Says what options have decided in an object, beside what was said of it before; asked for when it is finished. */
export function claimOptions(apiObject: Claiming, claims: () => readonly OptionClaim[]): void {
  const before = apiObject[CLAIMS];
  Object.defineProperty(apiObject, CLAIMS, { value: before === undefined ? claims : () => [...before(), ...claims()], configurable: true });
}

/** The claim of labels that select pods: more of them select fewer, and fewer more. */
export function selectionClaim(option: string, path: readonly string[], wanted: unknown): OptionClaim {
  return { option, path, wanted, isKept: (found) => isSameJson(found, wanted) };
}

/** The claims of annotations, and of those that only the user has written. */
export function annotationClaims(decided: OptionAnnotations, given: { readonly [annotation: string]: string }): OptionClaim[] {
  return metadataClaims('annotations', decided, given);
}

/** The same for labels. */
export function labelClaims(decided: OptionAnnotations, given: { readonly [label: string]: string }): OptionClaim[] {
  return metadataClaims('labels', decided, given);
}

function metadataClaims(field: 'annotations' | 'labels', decided: OptionAnnotations, given: { readonly [key: string]: string }): OptionClaim[] {
  const own = Object.entries(decided).map(([key, part]): OptionClaim => ({
    option: part.option, path: ['metadata', field, key], wanted: part.written, because: part.because, isKept: (found) => isKept(part, found),
  }));
  const users = Object.entries(given).filter(([key]) => !Object.hasOwn(decided, key)).map(([key, wanted]): OptionClaim => ({
    option: field, path: ['metadata', field, key], wanted,
  }));
  return [...own, ...users];
}

/** What patches, overrides and changes of the metadata have made of what options have decided, by objects. */
export function undoneOptions(manifests: ReadonlyMap<Claiming, unknown>): Map<IConstruct, string[]> {
  const undone = new Map<IConstruct, string[]>();
  for (const [apiObject, manifest] of manifests) {
    const claims = apiObject[CLAIMS]?.();
    const problems = claims === undefined ? [] : [...claims.flatMap((claim) => problemsOf(claim, manifest)), ...addedAnnotations(manifest)];
    if (problems.length > 0) {
      undone.set(apiObject, problems.map(sentenceOf));
    }
  }
  return undone;
}

/** What is refused where an annotation is given is refused as well where it is added later. */
function addedAnnotations(manifest: unknown): PropertyProblem[] {
  const annotations = valueAt(manifest, ['metadata', 'annotations']);
  if (!isMap(annotations)) {
    return [];
  }
  const texts = Object.entries(annotations).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return annotationProblems(Object.fromEntries(texts)).map((problem) => ({ ...problem, property: `metadata.${problem.property}` }));
}

function problemsOf({ option, path, wanted, except, isKept: keeps, because }: OptionClaim, manifest: unknown): PropertyProblem[] {
  const found = valueAt(manifest, [...path]);
  if (keeps?.(found)) {
    return [];
  }
  const lost = keeps === undefined ? difference(found, wanted, () => nameOf(path), except) : { field: nameOf(path), found, wanted };
  return lost === undefined ? [] : [{
    property: lost.field,
    rule: lost.wanted === undefined ? `must not contradict '${option}'${because === undefined ? '' : `, because ${because}`}` : `must be ${printedValue(lost.wanted)}, as '${option}' says`,
    value: lost.found,
    fix: `change '${option}', or leave out the patch, the override or the call that changes it`,
  }];
}

interface Difference {
  readonly field: string;
  readonly found: unknown;
  readonly wanted: unknown;
}

/** Where a value does not hold what is wanted; maps, and lists of them, may hold more. Places are named only where they differ. */
function difference(found: unknown, wanted: unknown, field: () => string, except: readonly string[] = []): Difference | undefined {
  if (Array.isArray(wanted) && Array.isArray(found) && wanted.every(isMap)) {
    return firstOf(wanted, (item, i) => {
      const moved = difference(found[i], item, () => `${field()}[${i}]`, except);
      return moved === undefined || found.some((other) => difference(other, item, field, except) === undefined) ? undefined : moved;
    });
  }
  if (isMap(wanted) && isMap(found)) {
    return firstOf(Object.keys(wanted), (key) => except.includes(key) ? undefined
      : difference(Object.hasOwn(found, key) ? found[key] : undefined, wanted[key], () => `${field()}.${key}`, except));
  }
  return isSameJson(found, wanted) ? undefined : { field: field(), found, wanted };
}

function firstOf<T>(items: readonly T[], differenceOf: (item: T, i: number) => Difference | undefined): Difference | undefined {
  for (const [i, item] of items.entries()) {
    const found = differenceOf(item, i);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function nameOf(path: readonly string[]): string {
  return path.reduce((name, key) => /^[A-Za-z]+$/.test(key) ? `${name}.${key}` : `${name}[${key}]`);
}
