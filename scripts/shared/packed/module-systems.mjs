import { differenceOf } from '../manifest-difference.mjs';

const TOOLS = ['tsx', 'ts-node', '@swc-node/register', '@swc/core', 'typescript', '@types/node'];

/** Another version than the one that runs this; it brings its program by an install script. */
const nodeVersion = (version) => ({ command: 'npx', before: ['--yes', '--package', `node@${version}`, 'node'], env: { npm_config_ignore_scripts: 'false' } });

/** How a program is run, as its users do. */
const WAYS = [
  { title: 'Node, CommonJS', args: ['js/all.cjs'] },
  { title: 'Node, ES modules', args: ['js/all.mjs'] },
  ...[20, 22, 24].map((version) => ({ title: `Node ${version}, ES modules`, args: ['js/all.mjs'], ...nodeVersion(version) })),
  { title: 'tsx, CommonJS', args: ['--import', 'tsx', 'cjs/all.ts'] },
  { title: 'tsx, ES modules', args: ['--import', 'tsx', 'esm/all.ts'] },
  { title: 'ts-node, CommonJS', args: ['--require', 'ts-node/register', 'cjs/all.ts'] },
  { title: 'ts-node, ES modules', args: ['--loader', 'ts-node/esm', '--no-warnings', 'esm/all.ts'] },
  { title: 'swc-node, CommonJS', args: ['--require', '@swc-node/register', 'cjs/all.ts'] },
  { title: 'swc-node, ES modules', args: ['--import', '@swc-node/register/esm-register', 'esm/all.ts'] },
];

/** Every public name by its name, and one app that uses them, in every module system. */
export async function moduleSystems({ npmProject, tool, reference }, test) {
  npmProject.link(tool, ...TOOLS);
  for (const { title, command, before = [], args, env } of WAYS) {
    await test(`${title}: all names are there, and the app gives the same manifests`, async () =>
      differenceOf(reference, await npmProject.manifests([...before, ...args], { command, env })));
  }
  await test('package.json and the assembly of jsii are found by their names', async () => {
    const { stdout, stderr } = await npmProject.node(['-p', "require('cdk8s-exposure/package.json').name + require.resolve('cdk8s-exposure/.jsii').length"]);
    return /^cdk8s-exposure\d+\n$/.test(stdout) ? undefined : stderr;
  });
}
