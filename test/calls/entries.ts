import { isStruct, objectOf, OWN, propertiesOf, Property, rightValue, runtimeOf } from './samples';
import { Parameter, TypeReference } from '../../projenrc/jsii-api';

/** A function of the API, and a call of it. */
export interface Entry {
  readonly name: string;
  readonly parameters: Parameter[];
  readonly call: (args: unknown[]) => unknown;
}

/** Everything that a user can call, as jsii describes it. */
export const ENTRIES: Entry[] = Object.entries(OWN.types).filter(([, { kind }]) => kind === 'class').flatMap(([fqn, { name, initializer, methods = [] }]) => {
  const own = runtimeOf(fqn);
  const members = methods.map(({ name: member, static: isStatic, parameters = [] }): Entry => ({
    name: `${name}.${member}`,
    parameters,
    call: (args) => (isStatic ? own : objectOf(fqn))[member](...args),
  }));
  const constructor = { name, parameters: initializer?.parameters ?? [], call: (args: unknown[]) => Reflect.construct(own, args) };
  return initializer === undefined ? members : [constructor, ...members];
});

type ArgumentsWith = (value: unknown) => unknown[];

/** A place in the arguments of a call where something wrong can stand. */
export interface Place {
  /** How an error is to call it. */
  readonly property: string;

  /** What stands before the names of its properties, if it is a struct. */
  readonly within: string;

  readonly type: TypeReference;
  readonly optional: boolean;

  /** The arguments with a value there, and everything else as it should be. */
  readonly args: ArgumentsWith;
}

/** Every parameter, and in it every property of a struct, every item of a list and every value of a map. */
export function placesOf({ parameters }: Entry): Place[] {
  return parameters.flatMap(({ name, type, optional = false, variadic = false }, i) => {
    const args = (value: unknown) => parameters.map((each, j) => i === j ? value : rightValue(each.type));
    return withPlacesInside({ property: variadic ? `${name}[0]` : name, within: '', type, optional, args });
  });
}

function withPlacesInside(place: Place): Place[] {
  return [place, ...insideOf(place).flatMap(withPlacesInside)];
}

function insideOf({ property, within, type, args }: Place): Place[] {
  if (type.collection === undefined) {
    return isStruct(type) ? propertiesOf(type.fqn!).map((each) => placeOfProperty(each, type, within, args)) : [];
  }
  const item = type.collection.elementtype;
  const right = rightValue(item);
  const [key, holding]: [string, (value: unknown) => unknown] = type.collection.kind === 'array'
    ? [`${property}[1]`, (value) => [right, value]]
    : [`${property}[a b]`, (value) => ({ right, 'a b': value })];
  return [{ property: key, within: `${key}.`, type: item, optional: false, args: (value) => args(holding(value)) }];
}

function placeOfProperty({ name, type, optional = false }: Property, struct: TypeReference, within: string, args: ArgumentsWith): Place {
  const property = within + name;
  return { property, within: `${property}.`, type, optional, args: (value) => args({ ...rightValue(struct) as object, [name]: value }) };
}
