import { ENTRIES, Entry, placesOf } from './entries';
import { errorOf, faultsOf, propertiesIn } from './faults';
import { isStruct, OWN, propertiesOf, rightValue, runtimeOf, versionOf } from './samples';
import { wrongValues } from './wrong-values';
import { argumentProblems } from '../../src/calls/argument-problems';
import { STRUCT_VERSIONS } from '../../src/calls/generated/declared-types';
import { CONSTRUCTORS, FUNCTIONS, METHODS } from '../../src/calls/generated/signatures';

const SIGNATURES: { readonly [entry: string]: string } = { ...CONSTRUCTORS, ...FUNCTIONS, ...METHODS };
const TAKING = ENTRIES.filter(({ parameters }) => parameters.length > 0);

function named(names: string[]): [string, Entry][] {
  return ENTRIES.filter(({ name }) => names.includes(name)).map((entry) => [entry.name, entry]);
}

function leafOf(property: string): string {
  return property.replace(/^.*\./, '');
}

test('the arguments of everything that a user can call are checked', () => {
  expect(TAKING.map(({ name }) => name).sort()).toEqual(Object.keys(SIGNATURES).filter((name) => SIGNATURES[name] !== '').sort());
  // A property that can be set would have to be checked as well.
  expect(Object.values(OWN.types).flatMap(({ properties = [] }) => properties).filter(({ immutable }) => !immutable)).toEqual([]);
});

describe.each(named(TAKING.map(({ name }) => name)))('%s', (_, entry) => {
  const places = placesOf(entry);
  // A later version of another package may have properties that were not known when the signatures were written.
  const structs = places.filter(({ type }) => isStruct(type) && versionOf(type.fqn!) === (STRUCT_VERSIONS[type.fqn!] ?? versionOf(type.fqn!)));

  test('takes what is right, with everything that can be given and without', () => {
    const right = (whole: boolean) => entry.parameters.map(({ type }) => rightValue(type, whole));
    const least = entry.parameters.filter(({ optional, variadic }) => !optional && !variadic).map(({ type }) => rightValue(type));
    for (const args of [right(true), right(false), least]) {
      expect(argumentProblems(entry.name, SIGNATURES, args)).toEqual([]);
    }
  });

  test('names what is of a wrong type', async () => {
    const calls = places.flatMap(({ property, type, args }) => wrongValues(type).map((value) => ({ property, args: args(value) })));
    expect(await faultsOf(entry, calls)).toEqual([]);
  });

  test('names what is missing', async () => {
    const required = places.filter(({ optional }) => !optional);
    const calls = required.flatMap(({ property, args }) => [undefined, null].map((value) => ({ property, args: args(value) })));
    expect(await faultsOf(entry, calls)).toEqual([]);
  });

  test('names what is nothing where it could be left out', async () => {
    const calls = places.filter(({ optional }) => optional).map(({ property, args }) => ({ property, args: args(null) }));
    expect(await faultsOf(entry, calls, ', got nothing; leave it out')).toEqual([]);
  });

  test('names a property that there is not', async () => {
    const calls = structs.map(({ type, within, args }) => ({ property: `${within}qqqqqqqq`, args: args({ ...rightValue(type) as object, qqqqqqqq: 1 }) }));
    expect(await faultsOf(entry, calls, '; leave it out')).toEqual([]);
  });

  test('knows which property may be meant', async () => {
    for (const { type, within, args } of structs) {
      for (const name of propertiesOf(type.fqn!).map((property) => property.name)) {
        const wrong = /[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : `${name}x`;
        const { message } = await errorOf(entry, args({ ...rightValue(type) as object, [wrong]: 1 }));
        expect(message).toMatch(new RegExp(`  (\\[.*\\] )?'${(within + wrong).replace(/[[.]/g, '\\$&')}' must be a property of \\w+; did you mean '\\w+'\\?`));
      }
    }
  });
});

test('numbers that are none are refused everywhere, by the rules for each of them', async () => {
  const places = ENTRIES.flatMap((entry) => placesOf(entry).filter(({ type }) => type.primitive === 'number').map((place) => ({ entry, ...place })));
  const said = new Set<string>();
  for (const { entry, args } of places) {
    for (const none of [NaN, Infinity, -Infinity]) {
      const properties = propertiesIn(await errorOf(entry, args(none)));
      expect(properties).not.toEqual([]);
      properties.forEach((property) => said.add(leafOf(property)));
    }
  }
  expect(places.map(({ property }) => leafOf(property)).filter((name) => !said.has(name))).toEqual([]);
});

test.each(named(Object.keys(FUNCTIONS).filter((name) => !FUNCTIONS[name].startsWith('...'))))('%s refuses options that it does not have', async (name, entry) => {
  const args = [...entry.parameters.map(({ type }) => rightValue(type)), { secretName: 'shop' }];
  expect(await faultsOf(entry, [{ property: leafOf(name), args }], ', got {"secretName":"shop"}; leave it out')).toEqual([]);
});

test.each(named(Object.keys(METHODS)))('%s is called on an object', async (name, { parameters }) => {
  const [type, method] = name.split('.');
  const unbound = runtimeOf(`${OWN.name}.${type}`).prototype[method];
  const args = parameters.map((parameter) => rightValue(parameter.type));
  for (const receiver of [undefined, null, {}, 'x', class {}]) {
    expect(await faultsOf({ name, parameters, call: () => unbound.apply(receiver, args) }, [{ property: method, args }])).toEqual([]);
  }
});

const OF_MADE = Object.keys(METHODS).filter((name) => !Object.hasOwn(CONSTRUCTORS, name.split('.')[0]));

test.each(named(OF_MADE))('%s is called on what its class has made', async (name, { parameters }) => {
  const [type, method] = name.split('.');
  const own = runtimeOf(`${OWN.name}.${type}`);
  const args = parameters.map((parameter) => rightValue(parameter.type));
  // What is private in TypeScript can be called in JavaScript.
  for (const given of [[], ['x'], [null], [{}]]) {
    const call = () => new own(...given)[method](...args);
    expect(await faultsOf({ name, parameters, call }, [{ property: method, args }], `must be called on an object that is made by ${type}; make it with '${type}.`)).toEqual([]);
  }
});
