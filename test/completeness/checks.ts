import { dirname } from 'path';
import { Gap } from './gap';
import { Tree } from './tree';

/** What is missing of the checks: each file that holds one is listed in its topic, is explained, and has a case that fails and one that passes. */
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
      [isExplained(tree, id), { path: `src/checks/${topic}/explanations.ts`, lacks: `'${id.slice(topic.length + 1)}', with a case that fails and one that passes` }],
      [tree.text('src/checks/explanations.ts').includes(`'./${topic}/explanations'`), { path: 'src/checks/explanations.ts', lacks: `'./${topic}/explanations'` }],
      [new RegExp(`^ {2}'${topic}': `, 'm').test(tree.text('src/report/explanation/topics.ts')), { path: 'src/report/explanation/topics.ts', lacks: `the topic '${topic}'` }],
      [cases.some((text) => /^# /m.test(text)), { path: `test/checks/cases/${id}`, lacks: 'a case that fails' }],
      [cases.some((text) => !/^# /m.test(text)), { path: `test/checks/cases/${id}`, lacks: 'a case that passes' }],
    ];
    return wanted.filter(([isThere]) => !isThere).map(([, gap]) => gap);
  });
}

/** Whether the cases that its explanation shows are there, one that fails and one that passes. */
function isExplained(tree: Tree, id: string): boolean {
  const [topic, what] = id.split('/');
  const [, own = ''] = new RegExp(`^ {2}'${what}': \\{\n([^]*?)^ {2}\\},$`, 'm').exec(tree.text(`src/checks/${topic}/explanations.ts`)) ?? [];
  const fails = (key: string) => {
    const [, name] = new RegExp(`^ {4}${key}: '(.*)',$`, 'm').exec(own) ?? [];
    const text = name === undefined ? '' : tree.text(`test/checks/cases/${id}/${name}.yaml`);
    return text === '' ? undefined : /^# /m.test(text);
  };
  return fails('failing') === true && fails('fixed') === false;
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
