/**
 * Writes what the public API takes to `src/calls/generated`, as `.jsii` says it: what is called to `signatures.ts`, and
 * the types that are met there to `declared-types.ts`. The arguments of callers whose language knows no types are
 * compared with that. `npx projen compile` runs it, and compiles again if something is new:
 *
 *     npx tsx projenrc/generate-signatures.ts
 */
import { execFileSync } from 'child_process';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { apis, Member, Parameter, Type, TypeReference } from './jsii-api';

const FOLDER = join(__dirname, '..', 'src', 'calls', 'generated');

const ALL = apis();
const [OWN] = ALL;
const TYPES = new Map(ALL.flatMap(({ types }) => Object.entries(types)));

/** The types that have been met, and are still to be written. */
const met = new Set<string>();

/** Types of this package go without its name. */
function nameOf(fqn: string): string {
  return fqn.replace(`${OWN.name}.`, '');
}

function typeText(type: TypeReference): string {
  if (type.primitive !== undefined) {
    if (!['string', 'number', 'boolean'].includes(type.primitive)) {
      throw new Error(`arguments of the type ${type.primitive} cannot be checked`);
    }
    return type.primitive;
  }
  if (type.collection !== undefined) {
    const item = typeText(type.collection.elementtype);
    return type.collection.kind === 'array' ? `[${item}]` : `{${item}}`;
  }
  if (type.fqn === undefined || !TYPES.has(type.fqn)) {
    throw new Error(`arguments of the type ${JSON.stringify(type)} cannot be checked`);
  }
  met.add(type.fqn);
  return nameOf(type.fqn);
}

function fieldText({ name, optional, variadic, type }: Parameter | Member): string {
  return `${variadic ? '...' : ''}${name}${optional ? '?' : ''}:${typeText(type)}`;
}

function fieldTexts(fields: readonly (Parameter | Member)[] = []): string {
  return fields.map(fieldText).join(' ');
}

/** Structs that the properties of others are taken from stand before its own. */
function structText({ interfaces = [], properties }: Type): string {
  interfaces.forEach((fqn) => met.add(fqn));
  return [...interfaces.map((fqn) => `<${nameOf(fqn)}`), fieldTexts(properties)].filter(Boolean).join(' ');
}

/** The static methods that make an object of a class, each with the type of its first parameter if that is a plain one. */
function factoriesOf(fqn: string): string {
  return (TYPES.get(fqn)!.methods ?? [])
    .filter((method) => method.static && method.returns?.type.fqn === fqn)
    .map(({ name, parameters }) => [name, parameters?.[0]?.type.primitive].filter(Boolean).join(':'))
    .join(' ');
}

/** What a type and those that it is based on have. */
function withBases(fqn: string): Type[] {
  const type = TYPES.get(fqn);
  return type === undefined ? [] : [type, ...[...type.interfaces ?? [], ...type.base === undefined ? [] : [type.base]].flatMap(withBases)];
}

/** What an object has by which it is known where its class is not: the rest of what it promises is taken on trust. */
function shapeOf(fqn: string): string {
  const bases = withBases(fqn);
  const properties = bases.flatMap(({ properties: own = [] }) => own).filter((property) => !property.static);
  const calls = bases.flatMap(({ methods: own = [] }) => own).filter((method) => !method.static);
  const texts = properties.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}${isTelling(type) ? `:${typeText(type)}` : ''}`);
  return [...new Set([...texts, ...calls.map(({ name }) => `${name}()`)])].sort().join(' ');
}

/** What other packages have may be much. */
function isTelling({ primitive, fqn, collection }: TypeReference): boolean {
  return primitive === 'string' || collection?.elementtype.primitive === 'string' || fqn === 'constructs.Node' || (fqn !== undefined && nameOf(fqn) !== fqn);
}

function versionOf(fqn: string): string {
  return ALL.find(({ types }) => Object.hasOwn(types, fqn))!.version;
}

type Texts = [name: string, text: string][];

function ofClasses(textsOf: (type: Type, name: string) => Texts): Texts {
  return Object.entries(OWN.types).filter(([, { kind }]) => kind === 'class').flatMap(([fqn, type]) => textsOf(type, nameOf(fqn)));
}

/** What has no constructor for users is named, with the static methods that make it, where it was made in another way. */
function meetMade(): void {
  Object.entries(OWN.types).filter(([, { kind, initializer }]) => kind === 'class' && initializer === undefined).forEach(([fqn]) => met.add(fqn));
}

function constructors(): Texts {
  return ofClasses(({ initializer }, name) => initializer === undefined ? [] : [[name, fieldTexts(initializer.parameters)]]);
}

/** Also those that take nothing: static ones make objects, and the others need one. */
function methods(isStatic: boolean): Texts {
  return ofClasses(({ methods: own = [] }, name) => own
    .filter(({ static: ofClass = false }) => ofClass === isStatic)
    .map(({ name: method, parameters }) => [`${name}.${method}`, fieldTexts(parameters)]));
}

/** The types that were met, and those met with them. */
function metTypes(): { structs: Texts; classes: Texts; shapes: Texts; enums: string[] } {
  const [structs, classes, shapes]: Texts[] = [[], [], []];
  const enums: string[] = [];
  // A set may grow while it is gone through.
  for (const fqn of met) {
    const type = TYPES.get(fqn)!;
    const name = nameOf(fqn);
    if (type.datatype) {
      structs.push([name, structText(type)]);
    } else if (type.kind === 'enum') {
      enums.push(name);
    } else if (type.kind === 'interface') {
      shapes.push([name, shapeOf(fqn)]);
    } else {
      classes.push([name, factoriesOf(fqn)]);
      // A class is known by its name; only one that does nothing is no more than what it has.
      const shape = shapeOf(fqn);
      if (name === fqn && shape !== '' && !shape.includes('()')) {
        shapes.push([name, shape]);
      }
    }
  }
  return { structs, classes, shapes, enums };
}

/** The files by their names. What is called has to be read before the types that are met in it. */
function sourceCode(): { [file: string]: string } {
  const signatures = [
    ...recordOf('CONSTRUCTORS', 'What the constructors take.', constructors()),
    ...recordOf('FUNCTIONS', 'What the static methods take.', methods(true)),
    ...recordOf('METHODS', 'What the methods of objects take.', methods(false)),
  ];
  meetMade();
  const { structs, classes, shapes, enums } = metTypes();
  const foreign = structs.flatMap(([name]): Texts => Object.hasOwn(OWN.types, `${OWN.name}.${name}`) ? [] : [[name, versionOf(name)]]);
  const types = [
    ...recordOf('STRUCTS', 'The properties of each struct; `<x` stands for those of x.', structs),
    ...recordOf('STRUCT_VERSIONS', 'The version of the package that a struct of another one is taken from: a later one may have more properties.', foreign),
    ...recordOf('CLASSES', 'The static methods that make an object of a class, each with the plain type that it takes first.', classes),
    ...recordOf('SHAPES', 'What an object has that is of a type, where its class is not known.', shapes),
    '/** The types that are enums. */',
    `export const ENUMS: readonly string[] = [${enums.sort().map((name) => `'${name}'`).join(', ')}];`,
    '',
  ];
  return { 'signatures.ts': fileOf(signatures), 'declared-types.ts': fileOf(types) };
}

function fileOf(records: string[]): string {
  return [
    '// Generated by projenrc/generate-signatures.ts. Do not edit.',
    '',
    '/*',
    ' * Everything is written as `name:type`. `?` may be left out, `...` may be repeated; `[x]` is a list of x and `{x}` a map of',
    ' * x. Types of other packages stand behind the name of the package.',
    ' */',
    '',
    records.join('\n').trimEnd(),
    '',
  ].join('\n');
}

function recordOf(name: string, summary: string, texts: Texts): string[] {
  const lines = [...texts].sort(([a], [b]) => a < b ? -1 : 1).map(([key, text]) => `  '${key}': '${text}',`);
  return [`/** ${summary} */`, `export const ${name}: Record<string, string> = {`, ...lines, '};', ''];
}

const stale = Object.entries(sourceCode()).filter(([name, code]) => !existsSync(join(FOLDER, name)) || readFileSync(join(FOLDER, name), 'utf8') !== code);
stale.forEach(([name, code]) => writeFileSync(join(FOLDER, name), code));
if (stale.length > 0) {
  execFileSync('jsii', { stdio: 'inherit' });
}
