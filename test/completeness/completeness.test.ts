import { checkGaps } from './checks';
import { controllerGaps } from './controllers';
import { featureGaps } from './features';
import { Gap, textOf } from './gap';
import { providerGaps } from './providers';
import { Tree } from './tree';

const KINDS: { readonly [kind: string]: (tree: Tree) => Gap[] } = {
  controllers: controllerGaps, providers: providerGaps, features: featureGaps, checks: checkGaps,
};

/** Files without which there is nothing to complete. */
const SOURCES = /^src\/(checks\/.*(?<!\/index)|controllers\/features|(controllers|providers)\/[^/]*\/facts)\.ts$|^src\/(controllers|providers)\/[^/.]*$|\/cases\/.*\.yaml$/;

describe.each(Object.entries(KINDS))('%s', (kind, gapsOf) => {
  const tree = new Tree();
  const gaps = gapsOf(tree);

  test('have all that belongs to them', () => {
    expect(gaps.map(textOf)).toEqual([]);
  });

  // each file of a check is asked for in the same way
  const asked = [...tree.asked].filter((path) => !SOURCES.test(path)).filter((_, i) => kind !== 'checks' || i % 20 < 2);

  test.each(asked)('are incomplete without %s', (path) => {
    expect(gapsOf(new Tree([path])).map((gap) => gap.path)).toContain(path);
  });
});

test('a check is listed, under its topic and its name, and has cases', () => {
  const without = (...paths: string[]) => checkGaps(new Tree(paths)).map(textOf);
  expect(without('test/checks/cases/ingress/path-taken')).toEqual([
    'test/checks/cases/ingress/path-taken lacks a case that fails', 'test/checks/cases/ingress/path-taken lacks a case that passes',
  ]);
  expect(without('src/checks/ingress/index.ts')).toContain('src/checks/ingress/index.ts lacks PATH_TAKEN');
  expect(without('src/checks/ingress/explanations.ts')).toContain("src/checks/ingress/explanations.ts lacks 'path-taken', with a case that fails and one that passes");
});
