import { differenceOf } from '../manifest-difference.mjs';

/** What a user has configured: nothing but what ES modules need. */
const JEST = { testRegex: '\\.test\\.[cm]js$', moduleFileExtensions: ['js', 'cjs', 'mjs', 'json'], rootDir: 'jest', testTimeout: 60_000 };

const RUNNERS = [
  { title: 'jest, CommonJS', args: ['node_modules/jest/bin/jest.js', 'common-js'] },
  { title: 'jest, ES modules', args: ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', 'es-module'] },
  { title: 'vitest', args: ['node_modules/vitest/vitest.mjs', 'run', '--dir', 'vitest', '--testTimeout', '60000'] },
];

/** The app in tests of users. */
export async function testRunners({ npmProject, tool, reference }, test) {
  npmProject.link(tool, 'jest', 'vitest');
  npmProject.write({
    'jest.config.json': JSON.stringify(JEST),
    'jest/common-js.test.cjs': "test('the shop', () => { require('../js/all.cjs'); });\n",
    'jest/es-module.test.mjs': "test('the shop', () => import('../js/all.mjs'));\n",
    'vitest/shop.test.mjs': "import { test } from 'vitest';\ntest('the shop', () => import('../js/all.mjs'));\n",
  });
  for (const { title, args } of RUNNERS) {
    await test(`${title}: the app gives the same manifests`, async () => differenceOf(reference, await npmProject.manifests(args)));
  }
}
