import { readFileSync } from 'fs';
import { join } from 'path';
import { guide } from './contributing';
import { Copy } from './copy';
import { checkGaps } from '../completeness/checks';
import { controllerGaps } from '../completeness/controllers';
import { featureGaps } from '../completeness/features';
import { providerGaps } from '../completeness/providers';
import { Tree } from '../completeness/tree';

/** What a patch calls the things for which CONTRIBUTING.md has placeholders. */
const PATCHES: { readonly [patch: string]: { readonly title: string; readonly names: { readonly [placeholder: string]: string } } } = {
  controller: { title: 'A controller', names: { '<name>': 'acme-gate' } },
  feature: { title: 'An option of a site or a path', names: {} },
  check: { title: 'A check', names: { '<topic>': 'service', '<what-is-wrong>': 'many-ports' } },
};

let copy: Copy;

beforeAll(() => {
  copy = Copy.make();
});

afterAll(() => copy.remove());

test('nothing fails before a patch is applied', () => {
  expect(copy.uncompiled()).toEqual([]);
  expect(incomplete()).toEqual([]);
});

function incomplete(): string[] {
  const tree = new Tree([], copy.root);
  return [...new Set([controllerGaps, providerGaps, featureGaps, checkGaps].flatMap((gapsOf) => gapsOf(tree)).map(({ path }) => path))].sort();
}

/** Each path of a list, with the names of the patch, and all files for one with `*`. */
function filesOf(paths: readonly string[], names: { readonly [placeholder: string]: string }): string[] {
  const named = paths.map((path) => Object.entries(names).reduce((text, [placeholder, name]) => text.replaceAll(placeholder, name), path));
  const sources = new Tree([], copy.root).sources('src').map((file) => `src/${file}`);
  const expanded = named.flatMap((path) => path.includes('*') ? sources.filter((file) => new RegExp(`^${path.replace('*', '[^/]*')}$`).test(file)) : [path]);
  return [...new Set(expanded)].sort();
}

describe.each(Object.entries(PATCHES))('%s.patch', (name, { title, names }) => {
  const patch = join(__dirname, `${name}.patch`);
  const { first, compiler, completeness } = guide(title);

  test('begins with the files that CONTRIBUTING.md names first', () => {
    const changed = [...readFileSync(patch, 'utf8').matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, file]) => file);
    expect(changed).toEqual(filesOf(first, names));
  });

  test('makes exactly that fail which CONTRIBUTING.md names', async () => {
    const found = await copy.with(patch, () => ({ compiler: copy.uncompiled(), completeness: incomplete() }));
    expect(found).toEqual({ compiler: filesOf(compiler, names), completeness: filesOf(completeness, names) });
  });
});
