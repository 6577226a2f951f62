import { declaredProperties } from './made';
import { VALUES } from './values';
import { BY_FQN, Documented, Method, Type, TypeReference, TYPES } from '../util/assembly';

/** A call that the generated apps are made of: `new` for a construct, else the name of a method. */
export interface Entry {
  readonly type: Type;
  readonly method: Method;
  readonly kind: 'construct' | 'method' | 'setting';
}

/** Something of the API that is given in calls, and the shortest way to it. */
export interface Way {
  readonly entry: Entry;
  /** Everything on the way, itself included. */
  readonly names: ReadonlySet<string>;
  /** What its documentation says. */
  readonly text: string;
}

const CONSTRUCT = 'constructs.Construct';

/** Constructs, their methods, and calls that say something of a part of an app, such as what its cluster is like. */
export const ENTRIES: Entry[] = TYPES.flatMap((type): Entry[] => {
  const methods = type.methods ?? [];
  const settings = methods.filter((method) => method.static && isScoped(method) && takesStruct(method)).map((method): Entry => ({ type, method, kind: 'setting' }));
  if (type.base !== CONSTRUCT) {
    return settings;
  }
  const own = methods.filter(({ static: isStatic, parameters = [] }) => !isStatic && parameters.length > 0);
  return [{ type, method: { ...type.initializer!, name: 'new' }, kind: 'construct' }, ...own.map((method): Entry => ({ type, method, kind: 'method' })), ...settings];
});

function isScoped({ parameters: [first] = [] }: Method): boolean {
  return first?.type.fqn?.startsWith('constructs.') ?? false;
}

function takesStruct({ parameters = [] }: Method): boolean {
  return BY_FQN.get(parameters.at(-1)?.type.fqn ?? '')?.datatype ?? false;
}

interface Open { readonly entry: Entry; readonly names: readonly string[]; readonly type: TypeReference; readonly place: string }

/** Every option of every struct, every factory and every member of an enum that a call can be given, and every method. */
export function waysIn(): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const seen = new Set<string>();
  const open: Open[] = [];
  const add = (entry: Entry, names: readonly string[], text: string) => {
    const name = names.at(-1)!;
    if (!ways.has(name)) {
      ways.set(name, { entry, names: new Set(names), text });
    }
  };
  const parametersOf = (entry: Entry, names: readonly string[], owner: string, { name, parameters = [] }: Method) =>
    parameters.forEach((parameter) => open.push({ entry, names, type: parameter.type, place: `${owner}.${name}(${parameter.name})` }));

  for (const entry of ENTRIES) {
    const { type, method, kind } = entry;
    const names = kind === 'method' ? [`${type.name}.${method.name}()`] : [];
    if (kind === 'method') {
      add(entry, names, textOf(method, ...method.parameters ?? []));
    }
    parametersOf(entry, names, type.name, method);
  }
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { entry, names, place } = next;
    const type = next.type.collection?.elementtype ?? next.type;
    const own = BY_FQN.get(type.fqn ?? '');
    if (own === undefined || VALUES[place] !== undefined || VALUES[own.fqn] !== undefined || seen.has(own.fqn)) {
      continue;
    }
    seen.add(own.fqn);
    if (own.kind === 'enum') {
      own.members!.forEach((member) => add(entry, [...names, `${own.name}.${member.name}`], textOf(member)));
    } else if (own.datatype) {
      for (const [declarer, property] of declaredProperties(own)) {
        const there = [...names, `${own.name}.${property.name}`];
        add(entry, there, textOf(property));
        open.push({ entry, names: there, type: property.type, place: `${declarer}.${property.name}` });
      }
    } else {
      for (const property of own.properties ?? []) {
        if (property.static && property.type.fqn === own.fqn) {
          add(entry, [...names, `${own.name}.${property.name}`], textOf(property));
        }
      }
      for (const method of own.methods ?? []) {
        if (method.static && method.returns?.type.fqn === own.fqn) {
          const there = [...names, `${own.name}.${method.name}()`];
          add(entry, there, textOf(method, ...method.parameters ?? []));
          parametersOf(entry, there, own.name, method);
        }
      }
    }
  }
  return ways;
}

function textOf(...documented: Documented[]): string {
  return documented.map(({ docs }) => `${docs?.summary ?? ''} ${docs?.remarks ?? ''}`).join(' ');
}
