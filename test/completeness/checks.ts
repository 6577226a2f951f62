import { dirname } from 'path';
import { Gap } from './gap';
import { Tree } from './tree';

/** What is missing of the checks: each file that holds one is listed in its topic, and has a case that fails and one that passes. */
export function checkGaps(tree: Tree): Gap[] {
  const checks = tree.sources('src/checks').filter((file) => file.includes('/') && !file.endsWith('/index.ts'))
    .flatMap((file) => [...tree.text(`src/checks/${file}`).matchAll(/^export const (\w+): Check\b/gm)].map(([, name]) => ({ file, name })));
  return checks.flatMap(({ file, name }) => {
    const [topic] = file.split('/');
    const id = `${topic}/${file.slice(file.lastIndexOf('/') + 1, -'.ts'.length)}`;
    const lists = indexesAbove(file);
    const cases = casesOf(tree, id);
    // imported, and in the list
    const listed = lists.some((path) => [...tree.text(path).matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1);
    const wanted: [isThere: boolean, gap: Gap][] = [
      [tree.text(`src/checks/${file}`).includes(`id: '${id}'`), { path: `src/checks/${file}`, lacks: `the id '${id}'` }],
      [tree.text('src/checks/checks.ts').includes(`'./${topic}'`), { path: 'src/checks/checks.ts', lacks: `the topic './${topic}'` }],
      [listed, { path: lists[0], lacks: name }],
      [cases.some((text) => /^# /m.test(text)), { path: `test/checks/cases/${id}`, lacks: 'a case that fails' }],
      [cases.some((text) => !/^# /m.test(text)), { path: `test/checks/cases/${id}`, lacks: 'a case that passes' }],
    ];
    return wanted.filter(([isThere]) => !isThere).map(([, gap]) => gap);
  });
}

/** The lists that may name a check, the nearest one first. */
function indexesAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === '.' ? [] : [`src/checks/${folder}/index.ts`, ...indexesAbove(folder)];
}

function casesOf(tree: Tree, id: string): string[] {
  const folder = `test/checks/cases/${id}`;
  return tree.names(folder).map((name) => tree.text(`${folder}/${name}`)).filter((text) => text !== '');
}
