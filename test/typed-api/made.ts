import * as fc from 'fast-check';
import { VALUES } from './values';
import { Made, World } from './world';
import * as api from '../../src';
import { BY_FQN, Method, Parameter, Property, Type, TypeReference } from '../util/assembly';

export const API = api as unknown as { [name: string]: any };

/** fast-check prefers the first alternative the deeper it is. */
export const EVENLY = { depthSize: 'max' } as const;

/** Options that stand together: few of many, so that constructs refuse few of the mixtures. */
const USUAL_NUMBER = 4;

/** Options of which exactly one has to be given. */
const ONE_OF: { readonly [struct: string]: string[] | undefined } = {
  ExistingServiceOptions: ['port', 'portName'],
  ExternalLoadBalancerProps: ['target', 'backend'],
  NodePortServiceProps: ['target', 'backend'],
  PathRule: ['target', 'backend', 'service'],
};

/** How often an option is given without which most mixtures are refused. */
const SHARE: { readonly [option: string]: number | undefined } = {
  host: 0.8, redirectToHttps: 0.2, port: 0.4, service: 0.4, paths: 0.6, httpListener: 0.7, httpsListener: 0.7, migrateTo: 0.3,
};

const structs = new Set<string>();

/** The structs that generated calls are given. */
export function givenStructs(): string[] {
  return [...structs].sort();
}

type Arguments = ((world: World) => unknown[])[];

/**
 * Values for everything that a call of the API is given, as `.jsii` declares it.
 *
 * @param wanted options, factories and members that have to be among them
 */
export class Values {
  private readonly known = new Map<string, fc.Arbitrary<Made>>();

  public constructor(private readonly wanted: ReadonlySet<string> = new Set()) {}

  /** A list of values for each parameter: none if it is left out, several if there may be. */
  public ofParameters(owner: string, { name, parameters = [] }: Method, from = 0): fc.Arbitrary<Arguments> {
    return fc.tuple(...parameters.slice(from).map((parameter) => this.ofParameter(`${owner}.${name}(${parameter.name})`, parameter)));
  }

  private ofParameter(place: string, { type, optional, variadic }: Parameter): fc.Arbitrary<(world: World) => unknown[]> {
    const values = this.of(type, place);
    const struct = BY_FQN.get(type.fqn ?? '')?.name;
    const isWanted = [...this.wanted].some((name) => name.startsWith(`${struct}.`));
    const given = optional && !isWanted ? sometimes(values, 0.7) : values;
    return given.map((made) => (world: World) => made === undefined ? [] : variadic ? made(world) as unknown[] : [made(world)]);
  }

  /** Values of a type as they may stand at a place. */
  private of(type: TypeReference, place: string): fc.Arbitrary<Made> {
    const listed = VALUES[place] ?? VALUES[type.fqn ?? ''];
    if (listed !== undefined) {
      return listed;
    }
    if (type.primitive === 'boolean') {
      return fc.boolean().map((value) => () => value);
    }
    const element = BY_FQN.get(type.collection?.elementtype.fqn ?? '');
    if (element?.kind === 'enum') {
      return fc.shuffledSubarray(this.membersOf(element), { minLength: 1 }).map((items) => (world) => items.map((item) => item(world)));
    }
    if (type.collection?.kind === 'array') {
      return fc.array(this.of(type.collection.elementtype, place), { minLength: 1, maxLength: 3 })
        .map((items) => (world) => items.map((item) => item(world)));
    }
    const own = BY_FQN.get(type.fqn ?? '');
    if (own === undefined) {
      throw new Error(`nothing is known to give for ${place}, ${JSON.stringify(type)}: add it to test/typed-api/values.ts`);
    }
    const values = this.known.get(own.fqn) ?? (own.kind === 'enum' ? this.ofEnum(own) : own.datatype ? this.ofStruct(own) : this.ofClass(own));
    this.known.set(own.fqn, values);
    return values;
  }

  private ofEnum(type: Type): fc.Arbitrary<Made> {
    return fc.constantFrom(...this.membersOf(type));
  }

  private membersOf({ name, members = [] }: Type): Made[] {
    const all = members.map((member) => ({ used: `${name}.${member.name}`, member: member.name }));
    return this.preferred(all, ({ used }) => used).map(({ used, member }) => (world) => {
      world.use(used);
      return API[name][member];
    });
  }

  /** What makes a value of a class: its factories and constants. */
  private ofClass({ name, fqn, methods = [], properties = [] }: Type): fc.Arbitrary<Made> {
    const isOne = ({ type }: { readonly type: TypeReference }) => type.fqn === fqn;
    const constants = properties.filter((property) => property.static && isOne(property)).map((property) => ({
      used: `${name}.${property.name}`, values: (): fc.Arbitrary<Made> => fc.constant(() => API[name][property.name]),
    }));
    const factories = methods.filter(({ static: isStatic, returns }) => isStatic && returns !== undefined && isOne(returns)).map((method) => ({
      used: `${name}.${method.name}()`,
      values: (): fc.Arbitrary<Made> => this.ofParameters(name, method)
        .map((args) => (world) => API[name][method.name](...args.flatMap((arg) => arg(world)))),
    }));
    const preferred = this.preferred([...constants, ...factories], ({ used }) => used);
    return fc.oneof(EVENLY, ...preferred.map(({ used, values }) => values().map((made): Made => (world) => {
      world.use(used);
      return made(world);
    })));
  }

  private ofStruct(struct: Type): fc.Arbitrary<Made> {
    structs.add(struct.name);
    const all = declaredProperties(struct);
    const optional = all.filter(([, property]) => property.optional).length;
    const alternatives = this.preferred(ONE_OF[struct.name] ?? [], (name) => `${struct.name}.${name}`);
    const isOneOf = (name: string) => ONE_OF[struct.name]?.includes(name) ?? false;
    const arbitraries = all.map(([declarer, { name, type, optional: mayLack }]) => {
      const values = this.of(type, `${declarer}.${name}`);
      const isWanted = this.wanted.has(`${struct.name}.${name}`);
      return mayLack && !isWanted && !isOneOf(name) ? sometimes(values, SHARE[name] ?? Math.min(0.5, USUAL_NUMBER / optional)) : values;
    });
    return fc.tuple(fc.tuple(...arbitraries), choice(alternatives)).map(([values, chosen]) => (world) => {
      const made = all.filter(([, { name, optional: mayLack }], i) =>
        values[i] !== undefined && !(mayLack && world.leftOut.has(name)) && (!isOneOf(name) || chosen.includes(name)));
      return Object.fromEntries(made.map((declared) => {
        const { name } = declared[1];
        world.use(`${struct.name}.${name}`);
        return [name, values[all.indexOf(declared)]!(world)];
      }));
    });
  }

  /** Those that are wanted, or all. */
  private preferred<T>(all: T[], nameOf: (one: T) => string): T[] {
    const wanted = all.filter((one) => this.wanted.has(nameOf(one)));
    return wanted.length > 0 ? wanted : all;
  }
}

/** Mostly one, as there has to be. */
function choice(alternatives: string[]): fc.Arbitrary<string[]> {
  return alternatives.length < 2 ? fc.constant(alternatives) : fc.oneof(
    EVENLY,
    { arbitrary: fc.constantFrom(...alternatives).map((name) => [name]), weight: 9 },
    { arbitrary: fc.subarray(alternatives), weight: 1 },
  );
}

function sometimes<T>(values: fc.Arbitrary<T>, share: number): fc.Arbitrary<T | undefined> {
  const weight = Math.round(100 * share);
  return fc.oneof(EVENLY, { arbitrary: fc.constant(undefined), weight: 100 - weight }, { arbitrary: values, weight });
}

/** The properties of a struct, each with the struct that declares it. */
export function declaredProperties({ name, properties = [], interfaces = [] }: Type): [declarer: string, property: Property][] {
  const inherited = interfaces.flatMap((fqn) => declaredProperties(BY_FQN.get(fqn)!));
  const own = properties.map((property): [string, Property] => [name, property]);
  return [...new Map([...own, ...inherited].map((declared) => [declared[1].name, declared])).values()];
}
