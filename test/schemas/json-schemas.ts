import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { fieldsOf, Minors, Shape } from '../../src/schemas/shapes';

/** What a place must hold, in the words of JSON Schema; nothing if it must not be there. */
export interface JsonMismatch {
  readonly steps: readonly string[];
  readonly value: unknown;
  readonly types?: string;
}

/** By the letters of the shapes. A server takes an empty value for an absent one. */
const SCALARS: Readonly<Record<string, object>> = {
  s: { type: ['string', 'null'] },
  i: { type: ['integer', 'null'] },
  n: { type: ['number', 'null'] },
  b: { type: ['boolean', 'null'] },
  q: { type: ['string', 'number', 'null'] },
  x: { type: ['integer', 'string', 'null'] },
  o: { type: ['object', 'null'] },
  a: {},
};

/** The types that the letter of a shape stands for. */
export function typesOf(letter: string): string {
  return { '@': 'object,null', '{': 'object,null', '[': 'array,null' }[letter] ?? (SCALARS[letter] as { type: string[] }).type.join();
}

/** The shapes as JSON Schema, read by ajv: another reader of them, to compare with. */
export class JsonSchemas {
  private readonly ajv = new Ajv({
    allErrors: true, strict: false, strictNumbers: true, inlineRefs: false, validateFormats: false, verbose: true, logger: false,
  });
  private readonly known = new Set<string>();

  constructor(private readonly versions: Minors) {}

  public mismatches(object: unknown, type: string): JsonMismatch[] {
    const validate = this.validator(type);
    return validate(object) ? [] : validate.errors!.map(mismatchOf);
  }

  private validator(type: string): ValidateFunction {
    this.add(type);
    return this.ajv.getSchema(type)!;
  }

  /** With all types that it is made of. */
  private add(root: string): void {
    const waiting = [root];
    while (waiting.length > 0) {
      const type = waiting.pop()!;
      if (this.known.has(type)) {
        continue;
      }
      this.known.add(type);
      const properties: { [name: string]: object } = {};
      for (const [name, shapes] of fieldsOf(type)) {
        const everywhere = shapes.filter((shape) => hasAll(shape, this.versions));
        const schemas = everywhere.map(({ text }) => schemaOf(text));
        if (schemas.length > 0) {
          properties[name] = schemas.length === 1 ? schemas[0] : { anyOf: schemas };
        }
        waiting.push(...everywhere.flatMap(({ text }) => /@(.*)$/.exec(text)?.[1] ?? []));
      }
      this.ajv.addSchema({ $id: type, type: ['object', 'null'], properties, additionalProperties: false }, type);
    }
  }
}

function mismatchOf({ keyword, instancePath, params, data }: ErrorObject): JsonMismatch {
  const steps = instancePath.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  switch (keyword) {
    case 'additionalProperties':
      return { steps: [...steps, params.additionalProperty], value: undefined };
    case 'type':
      return { steps, value: data, types: params.type.join() };
    default:
      throw new Error(`no keyword of these schemas: ${keyword}`);
  }
}

function hasAll({ minors }: Shape, { from, to }: Minors): boolean {
  return minors === undefined || (minors.from <= from && minors.to >= to);
}

function schemaOf(shape: string): object {
  switch (shape[0]) {
    case '@':
      return { $ref: shape.slice(1) };
    case '[':
      return { type: ['array', 'null'], items: schemaOf(shape.slice(1)) };
    case '{':
      return { type: ['object', 'null'], additionalProperties: schemaOf(shape.slice(1)) };
    default:
      return SCALARS[shape];
  }
}
