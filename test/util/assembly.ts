import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

/** The parts of a jsii assembly that tests read. */
export interface Documented { readonly docs?: { readonly summary?: string; readonly remarks?: string; readonly default?: string } }

/** Of which type a value is. */
export interface TypeReference {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
}

export interface Typed { readonly type: TypeReference }
export interface Parameter extends Documented, Typed { readonly name: string; readonly optional?: boolean; readonly variadic?: boolean }
export interface Property extends Documented, Typed {
  readonly name: string;
  readonly optional?: boolean;
  readonly static?: boolean;
  readonly const?: boolean;
}

export interface Method extends Documented {
  readonly name: string;
  readonly static?: boolean;
  readonly parameters?: Parameter[];
  readonly returns?: Typed;
}

export interface Type extends Documented {
  readonly name: string;
  readonly fqn: string;
  readonly kind: 'class' | 'enum' | 'interface';
  readonly base?: string;
  readonly datatype?: boolean;
  readonly interfaces?: string[];
  readonly initializer?: Method;
  readonly methods?: Method[];
  readonly properties?: Property[];
  readonly members?: (Documented & { readonly name: string })[];
  readonly locationInModule: { readonly filename: string };
}

const ASSEMBLY = join(__dirname, '..', '..', '.jsii');

if (!existsSync(ASSEMBLY)) {
  throw new Error('.jsii is missing, which says what the public API is: compile with \'npx projen compile\' first');
}

/** All types of the public API. */
export const TYPES: Type[] = Object.values(JSON.parse(readFileSync(ASSEMBLY, 'utf8')).types);

export const BY_FQN = new Map(TYPES.map((type) => [type.fqn, type]));

/** The properties of a type, those that it inherits included. */
export function propertiesOf({ properties = [], interfaces = [] }: Type): Property[] {
  return [...properties, ...interfaces.flatMap((fqn) => BY_FQN.has(fqn) ? propertiesOf(BY_FQN.get(fqn)!) : [])];
}
