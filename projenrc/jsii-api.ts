import { readFileSync } from 'fs';
import { dirname, join } from 'path';

const ROOT = join(__dirname, '..');
const PEERS = ['cdk8s', 'cdk8s-plus-27', 'constructs'];

/** A type as it is used: one of the fields is there. */
export interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
}

export interface Parameter { readonly name: string; readonly optional?: boolean; readonly variadic?: boolean; readonly type: TypeReference }
export interface Callable { readonly parameters?: Parameter[]; readonly returns?: { readonly type: TypeReference } }
export interface Member extends Parameter { readonly static?: boolean; readonly immutable?: boolean }
interface Method extends Callable { readonly name: string; readonly static?: boolean }

/** A class, an interface, a struct (which is an interface that is a data type) or an enum. */
export interface Type {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly datatype?: boolean;
  readonly base?: string;
  readonly interfaces?: string[];
  readonly initializer?: Callable;
  readonly methods?: Method[];
  readonly properties?: Member[];
}

/** What a package is called in other languages. */
interface Targets {
  readonly java: { readonly package: string };
  readonly go: { readonly moduleName: string; readonly packageName?: string };
}

/** The API of a package as jsii describes it. */
export interface Api {
  readonly name: string;
  readonly version: string;
  readonly targets: Targets;
  readonly types: { readonly [fqn: string]: Type };
}

/** The APIs that a program of a user may touch: the compiled one of this package, and those of its peers. */
export function apis(): Api[] {
  return [ROOT, ...PEERS.map((name) => dirname(require.resolve(`${name}/package.json`)))]
    .map((folder) => JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8')));
}

/** The API that has a type of such a name. */
export function apiOf(all: Api[], type: string): Api | undefined {
  return all.find((api) => Object.values(api.types).some(({ name }) => name === type));
}

/** What a constructor, a static method or a method takes: each kind of parameters that a name stands for. */
export function parametersOf(all: Api[], name: { readonly type?: string; readonly method?: string }): Parameter[][] {
  const types = all.flatMap((api) => Object.values(api.types)).filter((type) => name.type === undefined || type.name === name.type);
  return types.flatMap(({ initializer, methods = [] }): Callable[] => name.method === undefined
    ? [initializer ?? {}]
    : methods.filter((method) => method.name === name.method && (method.static ?? false) === (name.type !== undefined)))
    .map(({ parameters = [] }) => parameters);
}
