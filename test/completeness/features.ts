import { snakeCase } from './factories';
import { Gap } from './gap';
import { Tree } from './tree';

/** How each language spells an option. */
const PROGRAMS: { readonly [language: string]: (option: string) => string } = {
  typescript: (option) => option,
  python: snakeCase,
  java: (option) => option,
  go: (option) => `${option[0].toUpperCase()}${option.slice(1)}`,
};

/** What is missing of what may be asked of controllers: the compiler asks for everything else. */
export function featureGaps(tree: Tree): Gap[] {
  const [, keys] = /export interface Features \{\n([^}]*)\}/.exec(tree.text('src/controllers/features.ts')) ?? ['', ''];
  const features = [...keys.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name);
  return features.flatMap((feature) => [
    { path: 'test/cluster/paths/cases.ts', lacks: `a case with '${feature}'`, word: feature },
    ...Object.entries(PROGRAMS).map(([language, spelled]) => ({ path: `test/languages/${language}`, lacks: `'${spelled(feature)}'`, word: spelled(feature) })),
  ].filter(({ path, word }) => !new RegExp(`\\b${word}\\b`).test(tree.text(path))).map(({ path, lacks }) => ({ path, lacks })));
}
