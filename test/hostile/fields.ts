import { SCHEMAS } from '../../src/schemas/generated/schemas';
import { fieldsOf, kindShape } from '../../src/schemas/shapes';

/** The steps to a field: the name of a field, `#` for an entry of a list, `*` for a value of a map. */
export type Steps = readonly string[];

/** A field of a kind. */
export interface Place {
  /** 'apps/v1 Deployment' */
  readonly kind: string;
  readonly steps: Steps;
  /** The same in all kinds that have it by a common type: 'core.v1.Container name'. */
  readonly called: string;
}

/** All kinds that have a schema. */
export const KINDS: readonly string[] = [...SCHEMAS.matchAll(/^= (\S+ \S+) /gm)].map(([, kind]) => kind);

/** All fields of a kind, containers before what is in them. */
export function placesOf(kind: string): Iterable<Place> {
  return fieldsBelow(kind, kindShape(kind)!.type, [], []);
}

/** A type that holds itself is entered once. */
function* fieldsBelow(kind: string, type: string, above: Steps, types: readonly string[]): Iterable<Place> {
  for (const [name, [{ text }]] of fieldsOf(type)) {
    yield* valuesBelow(kind, text, [...above, name], [...types, type], `${type} ${name}`);
  }
}

function* valuesBelow(kind: string, shape: string, steps: Steps, types: readonly string[], called: string): Iterable<Place> {
  yield { kind, steps, called };
  if (shape[0] === '[' || shape[0] === '{') {
    const step = shape[0] === '[' ? '#' : '*';
    yield* valuesBelow(kind, shape.slice(1), [...steps, step], types, `${called}.${step}`);
  } else if (shape[0] === '@' && !types.includes(shape.slice(1))) {
    yield* fieldsBelow(kind, shape.slice(1), steps, types);
  }
}
