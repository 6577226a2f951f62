import { ENUMS, STRUCTS } from './generated/declared-types';

/** A type as the signatures say it. An interface counts as a class. */
export type Type =
  | { readonly kind: 'plain'; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly item: Type }
  | { readonly kind: 'enum' | 'struct' | 'class'; readonly name: string };

/** A parameter, or a property of a struct. */
export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;

  /** Whether it takes all arguments that are left. */
  readonly variadic: boolean;
}

/** A struct by its properties. */
export interface Struct {
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly Field[];
}

const PLAIN = ['string', 'number', 'boolean'];

const structs = new Map<string, Struct>();

/** What a signature says; empty where nothing is taken. */
export function fieldsOf(signature: string): Field[] {
  return signature.split(' ').filter(Boolean).map((text) => {
    const [, dots, name, mark, type] = /^(\.\.\.)?([^?:]+)(\?)?:(.*)$/.exec(text)!;
    return { name, type: typeOf(type), optional: mark !== undefined, variadic: dots !== undefined };
  });
}

/** The struct of a name. Each is read once, since those that a program uses are few. */
export function structOf(name: string): Struct {
  let struct = structs.get(name);
  if (struct === undefined) {
    const fields = allFieldsOf(name);
    struct = { fields: new Map(fields.map((field) => [field.name, field])), required: fields.filter(({ optional }) => !optional) };
    structs.set(name, struct);
  }
  return struct;
}

function allFieldsOf(struct: string): Field[] {
  const [bases, own] = [true, false].map((isBase) => STRUCTS[struct].split(' ').filter((text) => text.startsWith('<') === isBase));
  return [...fieldsOf(own.join(' ')), ...bases.flatMap((base) => allFieldsOf(base.slice(1)))];
}

function typeOf(text: string): Type {
  if (/^[[{]/.test(text)) {
    return { kind: text.startsWith('[') ? 'list' : 'map', item: typeOf(text.slice(1, -1)) };
  }
  if (PLAIN.includes(text)) {
    return { kind: 'plain', name: text };
  }
  return { kind: Object.hasOwn(STRUCTS, text) ? 'struct' : ENUMS.includes(text) ? 'enum' : 'class', name: text };
}
