import { Gap } from './gap';
import { Tree } from './tree';

/** A static method by which users name a controller or a provider. */
export interface Factory {
  readonly name: string;

  /** The folder of what it stands for. */
  readonly folder: string;
}

/** Where a class with factories stands, and what they call. */
export interface Registered {
  readonly className: string;
  readonly file: string;

  /** The folder with one folder for each, and a file `write.ts` that exports what each of them writes. */
  readonly rooms: string;
}

/** The factories by the folders that write for them. */
export function factoriesOf(tree: Tree, { file, rooms }: Registered): Factory[] {
  const exported = new Map([...tree.text(`${rooms}/write.ts`).matchAll(/export \{ (\w+) \} from '\.\/([\w-]+)\/write'/g)].map(([, name, folder]) => [name, folder]));
  const methods = tree.text(file).split('public static ').slice(1);
  return methods.flatMap((method): Factory[] => {
    const [, name] = /^(\w+)\(/.exec(method)!;
    const [, called] = /late\w+\(\)\.(\w+)/.exec(method) ?? [];
    const folder = called === undefined ? undefined : exported.get(called);
    return folder === undefined ? [] : [{ name, folder }];
  });
}

/**
 * The folders of those that users can name, or will. Where there is no factory yet it is expected by the name of the folder.
 */
export function registered(tree: Tree, kind: Registered): { readonly folder: string; readonly factories: readonly [string, ...string[]] }[] {
  const factories = factoriesOf(tree, kind);
  return tree.folders(kind.rooms).filter((folder) => isWritten(tree, kind, folder)).map((folder) => {
    const [first = camelCase(folder), ...others] = factories.filter((one) => one.folder === folder).map(({ name }) => name);
    return { folder, factories: [first, ...others] };
  });
}

/** Whether it writes, or its facts are those of one that is written. */
export function isWritten(tree: Tree, { rooms }: Pick<Registered, 'rooms'>, folder: string): boolean {
  const names = tree.names(`${rooms}/${folder}`);
  return names.includes('write.ts') || names.includes('answers.ts') || /readonly controller: '/.test(tree.text(`${rooms}/${folder}/facts.ts`));
}

/** What is missing where users name it, and where its code is loaded. */
export function factoryGaps(tree: Tree, { file, rooms }: Registered, folder: string): Gap[] {
  return [
    ...exportGaps(tree, rooms, folder),
    ...(factoriesOf(tree, { className: '', file, rooms }).some((factory) => factory.folder === folder) ? [] : [{ path: file, lacks: `a factory for ${rooms}/${folder}` }]),
  ];
}

/** A folder whose `write.ts` is not exported beside the others. */
function exportGaps(tree: Tree, rooms: string, folder: string): Gap[] {
  const path = `${rooms}/write.ts`;
  return tree.text(path).includes(`'./${folder}/write'`) ? [] : [{ path, lacks: `an export of './${folder}/write'` }];
}

/** How each language spells a factory. */
const PROGRAMS: { readonly [language: string]: (className: string, factory: string) => string } = {
  typescript: (className, factory) => `${className}.${factory}(`,
  python: (className, factory) => `${className}.${snakeCase(factory)}(`,
  java: (className, factory) => `${className}.${factory}(`,
  go: (className, factory) => `${className}_${factory[0].toUpperCase()}${factory.slice(1)}(`,
};

/** The programs that do not name a factory. */
export function missingInPrograms(tree: Tree, className: string, factory: string): Gap[] {
  return Object.entries(PROGRAMS).map(([language, spelled]) => ({ path: `test/languages/${language}`, lacks: spelled(className, factory) }))
    .filter(({ path, lacks }) => !tree.text(path).includes(lacks));
}

function camelCase(folder: string): string {
  return folder.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** As jsii does. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}
