import { BY_FQN, Documented, Method, Parameter, propertiesOf, Property, Type, Typed, TYPES } from './util/assembly';

/** A thing of the API and its name in texts. */
type Named<T> = [name: string, thing: T];

const types = TYPES.map((type): Named<Type> => [type.name, type]);
const properties = types.flatMap(([name, type]) => (type.properties ?? []).map((property): Named<Property> => [`${name}.${property.name}`, property]));
const methods = types.flatMap(([name, type]) => (type.methods ?? []).map((method): Named<Method> => [`${name}.${method.name}`, method]));
const initializers = types.flatMap(([name, { initializer }]) => initializer ? [[`new ${name}`, initializer] as Named<Method>] : []);
const members = types.flatMap(([name, type]) => (type.members ?? []).map((member): Named<Documented> => [`${name}.${member.name}`, member]));
const parameters = parametersOf([...methods, ...initializers]);
const structs = types.filter(([, { datatype }]) => datatype);

function parametersOf(callables: Named<Method>[]): Named<Parameter>[] {
  return callables.flatMap(([name, { parameters: all = [] }]) => all.map((parameter): Named<Parameter> => [`${name}(${parameter.name})`, parameter]));
}

/** The names of the things that a rule does not hold for. */
function breaking<T>(things: Named<T>[], isBroken: (thing: T) => boolean): string[] {
  return things.filter(([, thing]) => isBroken(thing)).map(([name]) => name);
}

const SENTENCE = /^[^ ].*[.?!)]$/s;

function isUndocumented({ docs }: Documented): boolean {
  return !SENTENCE.test(docs?.summary ?? '');
}

describe('is documented by a sentence', () => {
  test('every type', () => {
    expect(breaking(types, isUndocumented)).toEqual([]);
  });

  test('every property', () => {
    expect(breaking(properties, isUndocumented)).toEqual([]);
  });

  test('every method', () => {
    expect(breaking(methods, isUndocumented)).toEqual([]);
  });

  test('every member of an enum', () => {
    expect(breaking(members, isUndocumented)).toEqual([]);
  });

  test('every parameter but those that are the same everywhere', () => {
    const usual = ['scope', 'id', 'props', 'options'];
    expect(breaking(parameters, (parameter) => !usual.includes(parameter.name) && isUndocumented(parameter))).toEqual([]);
  });
});

describe('a struct', () => {
  const ofStructs = structs.flatMap(([name, type]) => (type.properties ?? []).map((property): Named<Property> => [`${name}.${property.name}`, property]));

  test('says for every option what holds if it is left out', () => {
    expect(breaking(ofStructs, ({ optional, docs }) => optional === true && !docs?.default)).toEqual([]);
    expect(breaking(ofStructs, ({ docs }) => /undefined|null/.test(docs?.default ?? ''))).toEqual([]);
  });

  test('says so for nothing that must be given', () => {
    expect(breaking(ofStructs, ({ optional, docs }) => !optional && docs?.default !== undefined)).toEqual([]);
  });

  test('is the last parameter, and no other one is named like one of its keys', () => {
    expect(breaking([...methods, ...initializers], ({ parameters: all = [] }) => {
      const taken = all.map(({ type }) => BY_FQN.get((type as { fqn?: string }).fqn ?? ''));
      const keys = taken.flatMap((type) => type?.datatype ? propertiesOf(type).map(({ name }) => name) : []);
      return taken.slice(0, -1).some((type) => type?.datatype) || all.some(({ name }) => keys.includes(name));
    })).toEqual([]);
  });
});

describe('says the same in every language', () => {
  const typed: Named<Typed>[] = [
    ...properties,
    ...parameters,
    ...methods.flatMap(([name, { returns }]) => returns ? [[name, returns] as Named<Typed>] : []),
  ];

  test('no union, which is no type in Go, C# and Java', () => {
    expect(breaking(typed, ({ type }) => JSON.stringify(type).includes('"union"'))).toEqual([]);
  });

  test('nothing that may be anything', () => {
    expect(breaking(typed, ({ type }) => /"primitive":"(any|json)"/.test(JSON.stringify(type)))).toEqual([]);
  });

  test('no method that gives back its own object', () => {
    const isFluent = ({ fqn }: Type, { static: isStatic, returns }: Method) => (
      !isStatic && returns !== undefined && (returns.type as { fqn?: string }).fqn === fqn
    );
    expect(TYPES.flatMap((type) => (type.methods ?? []).filter((method) => isFluent(type, method)))).toEqual([]);
  });

  test('no name that is a word of a language, or hides what it means', () => {
    const names: Named<{ readonly name: string }>[] = [...properties, ...methods, ...parameters];
    expect(breaking(names, ({ name }) => RESERVED.has(name))).toEqual([]);
  });

  test('no property that is named like its class', () => {
    const own = TYPES.flatMap((type) => [...type.properties ?? [], ...type.methods ?? []].map(({ name }) => ({ type: type.name, name })));
    expect(own.filter(({ type, name }) => name.toLowerCase() === type.toLowerCase())).toEqual([]);
  });

  test('no interface with an I that has no method', () => {
    const withoutMethods = breaking(types, ({ kind, name, datatype, methods: own = [] }) => kind === 'interface' && !datatype && /^I[A-Z]/.test(name) && own.length === 0);
    // cdk8s-cli makes it, and no user.
    expect(withoutMethods).toEqual(['IExposureValidationContext']);
    expect(breaking(structs, ({ name }) => /^I[A-Z][a-z]/.test(name) && !name.startsWith('Ingress'))).toEqual([]);
  });
});

test('nothing that is private, and none of the rules, is part of the API', () => {
  expect(breaking(types, ({ locationInModule }) => /^src\/(private|rules)\//.test(locationInModule.filename))).toEqual([]);
});

test('every construct takes a scope, an id and props', () => {
  const constructs = TYPES.filter((type) => (type as { base?: string }).base === 'constructs.Construct');
  expect(constructs.map(({ name }) => name).sort()).toEqual(['ExposedApp', 'ExternalLoadBalancer', 'NodePortService', 'PathIngress']);
  expect(constructs.map(({ initializer }) => initializer?.parameters?.map(({ name }) => name))).toEqual(constructs.map(() => ['scope', 'id', 'props']));
});

/** @see https://docs.python.org/3/reference/lexical_analysis.html#keywords and the like */
const RESERVED = new Set([
  // Python
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass',
  'raise return true try while with yield self',
  // Java
  'abstract boolean byte case catch char const default do double enum extends final float goto implements instanceof int interface long native new package',
  'private protected public record short static strictfp super switch synchronized this throw throws transient var void volatile null false getClass',
  // C#
  'base bool checked decimal delegate event explicit extern fixed foreach implicit internal lock namespace object operator out override params readonly ref',
  'sbyte sealed sizeof stackalloc string struct typeof uint ulong unchecked unsafe ushort using virtual',
  // Go
  'chan defer fallthrough func go map range select type',
].join(' ').split(' '));
