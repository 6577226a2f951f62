import Ajv, { ValidateFunction } from 'ajv';
import { fieldsOf, Minors, Shape } from './shapes';

/** A server takes an empty value for an absent one. */
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

/** The schemas of types as all versions from the lowest to the highest know them. */
export class JsonSchemas {
  private readonly ajv = new Ajv({ allErrors: true, strict: false, inlineRefs: false, validateFormats: false, verbose: true, logger: false });
  private readonly known = new Set<string>();

  constructor(private readonly versions: Minors) {}

  public validator(type: string): ValidateFunction {
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
