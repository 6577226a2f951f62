import { factoryGaps, isWritten, missingInPrograms, Registered, registered } from './factories';
import { Gap } from './gap';
import { Tree } from './tree';

const CLASS = 'IngressController';
const KIND: Registered = { className: CLASS, file: 'src/values/ingress-controller.ts', rooms: 'src/controllers' };

/** Those that no cluster of the tests runs, with what their objects are proven by. */
const BY_DOCUMENT: { readonly [folder: string]: string } = {
  'ingress-nginx': 'archived, and not to be built as a Go module; its lines run on the nginx of Debian (test/cluster/controllers/nginx.ts)',
};

/** What is missing of the controllers that are written. */
export function controllerGaps(tree: Tree): Gap[] {
  return [...knownGaps(tree), ...registered(tree, KIND).flatMap(({ folder, factories }) => {
    const names = (text: string) => factories.some((factory) => text.includes(`${CLASS}.${factory}(`));
    const [law] = entriesOf(tree.text('test/simulation/dialects.ts'), names);
    const [table] = entriesOf(tree.text('projenrc/docs-controllers.ts'), names);
    const wanted: [isThere: boolean, gap: Gap][] = [
      ...['answers', 'read', 'write'].map((name): [boolean, Gap] => [tree.has(`src/controllers/${folder}/${name}.ts`), file(`src/controllers/${folder}/${name}.ts`)]),
      [new RegExp(`'(\\./)?${folder}(/facts)?'`).test(tree.text('src/controllers/controller-facts.ts')), { path: 'src/controllers/controller-facts.ts', lacks: `the facts of '${folder}'` }],
      [tree.text('src/controllers/reader-of.ts').includes(`'./${folder}/read'`), { path: 'src/controllers/reader-of.ts', lacks: `its reader './${folder}/read'` }],
      [tree.has(`test/controllers/${folder}/write.test.ts`), file(`test/controllers/${folder}/write.test.ts`)],
      [tree.has(`test/simulation/${folder}.ts`), file(`test/simulation/${folder}.ts`)],
      [law !== undefined, { path: 'test/simulation/dialects.ts', lacks: `an entry with '${CLASS}.${factories[0]}(' and its simulation` }],
      [law === undefined || mentions(tree.text('test/controllers/rooms.ts'), law), { path: 'test/controllers/rooms.ts', lacks: `the room '${law}', for which the laws hold` }],
      [names(tree.text('test/every-controller.integ.ts')), { path: 'test/every-controller.integ.ts', lacks: `a site by '${CLASS}.${factories[0]}('` }],
      [tree.has(`test/every-controller.integ.snapshot/${folder}.k8s.yaml`), file(`test/every-controller.integ.snapshot/${folder}.k8s.yaml`)],
      [table !== undefined, { path: 'projenrc/docs-controllers.ts', lacks: `an entry with '${CLASS}.${factories[0]}('` }],
      [table === undefined || tree.text('docs/controllers.md').includes(`<!-- table: ${table} -->`), { path: 'docs/controllers.md', lacks: `the table '${table}'` }],
      [folder in BY_DOCUMENT || names(tree.text('test/cluster/paths/dialects.ts')), {
        path: 'test/cluster/paths/dialects.ts', lacks: `an entry with '${CLASS}.${factories[0]}(', or 'test/completeness/controllers.ts' the reason why it cannot be run`,
      }],
    ];
    const missing = wanted.filter(([isThere]) => !isThere).map(([, gap]) => gap);
    return [...factoryGaps(tree, KIND, folder), ...missing, ...factories.flatMap((factory) => missingInPrograms(tree, CLASS, factory))];
  })];
}

/** What is missing of controllers whose Ingresses are told by what is known of them, those that are only read among them. */
function knownGaps(tree: Tree): Gap[] {
  const known = tree.folders(KIND.rooms).filter((folder) => /: KnownController = /.test(tree.text(`${KIND.rooms}/${folder}/facts.ts`)));
  return known.flatMap((folder) => {
    const test = `test/controllers/${folder}/read.test.ts`;
    return [
      ...listGaps(tree, 'src/controllers/known-controllers.ts', `./${folder}/facts`),
      ...listGaps(tree, 'src/controllers/ingress-readers.ts', `./${folder}/read`),
      ...(tree.has(`${KIND.rooms}/${folder}/read.ts`) ? [] : [file(`${KIND.rooms}/${folder}/read.ts`)]),
      ...(isWritten(tree, KIND, folder) || tree.has(test) ? [] : [file(test)]),
    ];
  });
}

function listGaps(tree: Tree, path: string, name: string): Gap[] {
  return tree.text(path).includes(`'${name}'`) ? [] : [{ path, lacks: `'${name}'` }];
}

function file(path: string): Gap {
  return { path };
}

function mentions(text: string, key: string): boolean {
  return text.includes(`DIALECTS['${key}']`) || new RegExp(`DIALECTS\\.${key}\\b`).test(text);
}

/** The keys of a table whose entries, up to the next one, name something. */
export function entriesOf(text: string, names: (text: string) => boolean): string[] {
  return text.split(/\n {2}(?=')/).filter(names).flatMap((entry) => /^'([^']+)': \{/.exec(entry)?.[1] ?? []);
}
