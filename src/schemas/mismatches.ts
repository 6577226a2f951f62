import { fieldsOf, Minors } from './shapes';

/** A place where an object is not as its schema has it. */
export interface Mismatch {
  /** The way there: names of fields, keys of maps and numbers of entries. */
  readonly steps: readonly string[];
  readonly value: unknown;
  /** The first letter of the shape that the value must have; nothing if there must be no field of this name. */
  readonly letter?: string;
  /** The type that has no such field. */
  readonly type?: string;
}

/** What a value may be. */
interface Shape {
  readonly letter: string;
  readonly isRight: (value: unknown) => boolean;
  /** Of a list or a map: what each of its values may be. */
  readonly inner?: Shape;
  /** Of an object: the type that says its fields. */
  readonly type?: string;
}

/** A value that is still to be looked at. */
interface Visit {
  readonly value: unknown;
  readonly shape: Shape;
  readonly place?: Place;
}

interface Place {
  readonly above?: Place;
  readonly step: string;
}

type Values = Readonly<Record<string, unknown>>;

/** No right object is deeper, but for schemas inside of a CustomResourceDefinition. */
const MOST_LEVELS = 40;

/** By the letters of `shapes.ts`. */
const IS_OF_SHAPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  's': (value) => typeof value === 'string',
  'i': Number.isInteger,
  'n': Number.isFinite,
  'b': (value) => typeof value === 'boolean',
  'q': (value) => typeof value === 'string' || Number.isFinite(value),
  'x': (value) => typeof value === 'string' || Number.isInteger(value),
  'o': isObject,
  'a': () => true,
  '@': isObject,
  '{': isObject,
  '[': Array.isArray,
};

/** The schemas of types as all versions from the lowest to the highest know them. */
export class Schemas {
  /** Of the types that have been met: most of the schemas are never used. */
  private readonly fields = new Map<string, ReadonlyMap<string, Shape>>();

  constructor(private readonly versions: Minors) {}

  /** Where an object is not as its type has it; of each object inside first the fields that must not be there. */
  public mismatches(object: unknown, type: string): Mismatch[] {
    const root: Visit = { value: object, shape: shapeOf(`@${type}`) };
    // Most objects are right, and looking for places costs more than seeing that there are none.
    return this.agrees(object, root.shape, MOST_LEVELS) ? [] : this.placesIn(root);
  }

  /** Whether a value is of its shape, with all that is inside; what is too deep is not looked at and does not count as right. */
  private agrees(value: unknown, shape: Shape, levels: number): boolean {
    if (value === null) {
      return true;
    }
    if (!shape.isRight(value)) {
      return false;
    }
    const { inner, type } = shape;
    if (inner === undefined && type === undefined) {
      return true;
    }
    if (levels === 0) {
      return false;
    }
    if (Array.isArray(value)) {
      return value.every((entry) => this.agrees(entry, inner!, levels - 1));
    }
    const values = value as Values;
    const fields = type === undefined ? undefined : this.fieldsOf(type);
    for (const name of Object.keys(values)) {
      const own = fields === undefined ? inner : fields.get(name);
      const inside = values[name];
      if (own === undefined || !((fields !== undefined && inside === undefined) || this.agrees(inside, own, levels - 1))) {
        return false;
      }
    }
    return true;
  }

  private placesIn(root: Visit): Mismatch[] {
    const found: Mismatch[] = [];
    // A stack of its own stands any depth.
    const waiting = root.value === null ? [] : [root];
    for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
      const { value, shape, place } = visit;
      if (!isOfShape(value, shape)) {
        found.push({ steps: stepsTo(place), value, letter: shape.letter });
        continue;
      }
      const values = value as Values;
      const inside = shape.inner === undefined ? this.fieldsOfObject(values, shape.type!, place, found) : valuesIn(values, shape.inner, place);
      for (let i = inside.length - 1; i >= 0; i--) {
        waiting.push(inside[i]);
      }
    }
    return found;
  }

  private fieldsOfObject(object: Values, type: string, above: Place | undefined, found: Mismatch[]): Visit[] {
    const fields = this.fieldsOf(type);
    for (const name of Object.keys(object)) {
      if (!fields.has(name)) {
        found.push({ steps: stepsTo({ above, step: name }), value: undefined, type });
      }
    }
    const visits: Visit[] = [];
    for (const [step, shape] of fields) {
      const value = Object.hasOwn(object, step) ? object[step] : undefined;
      if (value !== undefined && needsVisit(value, shape)) {
        visits.push({ value, shape, place: { above, step } });
      }
    }
    return visits;
  }

  private fieldsOf(type: string): ReadonlyMap<string, Shape> {
    let fields = this.fields.get(type);
    if (fields === undefined) {
      const { from, to } = this.versions;
      const known = [...fieldsOf(type)].flatMap(([name, shapes]): [string, Shape][] => {
        const everywhere = shapes.find(({ minors }) => minors === undefined || (minors.from <= from && minors.to >= to));
        return everywhere === undefined ? [] : [[name, shapeOf(everywhere.text)]];
      });
      fields = new Map(known);
      this.fields.set(type, fields);
    }
    return fields;
  }
}

/** Those of a list or a map. */
function valuesIn(values: Values, shape: Shape, above: Place | undefined): Visit[] {
  const visits: Visit[] = [];
  for (const step of Object.keys(values)) {
    const value = values[step];
    if (needsVisit(value, shape)) {
      visits.push({ value, shape, place: { above, step } });
    }
  }
  return visits;
}

/** Most values are right, and hold no others. */
function needsVisit(value: unknown, shape: Shape): boolean {
  return value !== null && (shape.inner !== undefined || shape.type !== undefined || !isOfShape(value, shape));
}

/** A server takes an empty value for an absent one, so that it is right everywhere. */
function isOfShape(value: unknown, { isRight }: Shape): boolean {
  return value === null || isRight(value);
}

function shapeOf(text: string): Shape {
  const letter = text[0];
  const rest = text.slice(1);
  const isType = letter === '@';
  // All have the same keys, which makes them the same to the engine.
  return { letter, isRight: IS_OF_SHAPE[letter], type: isType ? rest : undefined, inner: isType || rest === '' ? undefined : shapeOf(rest) };
}

function stepsTo(place: Place | undefined): string[] {
  const steps: string[] = [];
  for (let at = place; at !== undefined; at = at.above) {
    steps.push(at.step);
  }
  return steps.reverse();
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
