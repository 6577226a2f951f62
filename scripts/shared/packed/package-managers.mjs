import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache.mjs';
import { differenceOf } from '../manifest-difference.mjs';
import { installSection } from './install-section.mjs';
import { Project, STRICT } from './project.mjs';

/** Says which library is found, whatever the package manager has made of its folder. */
const WHICH = `
const { readFileSync } = require('node:fs');
process.stdout.write(readFileSync(require.resolve('cdk8s-exposure'), 'utf8'));
`;

/** Each line of README.md goes to the managers that it is for. */
const MANAGERS = {
  npm: [{ title: 'npm', command: 'npx cdk8s-exposure' }],
  pnpm: [{ title: 'pnpm', command: 'pnpm exec cdk8s-exposure', program: 'pnpm/pnpm' }],
  yarn: [
    { title: 'Yarn 1', command: 'yarn --silent cdk8s-exposure', program: 'yarn/bin/yarn.js', env: yarn1Cache },
    // Packages are loaded from where it keeps them, by its own Node, which may not be strict before it has started.
    { title: 'Yarn 4', command: 'yarn cdk8s-exposure', program: '@yarnpkg/cli-dist/bin/yarn.js', node: ['yarn', 'node', STRICT], env: () => ({ NODE_OPTIONS: '' }) },
  ],
};

/** The package is installed as README.md says, by every package manager, and README's program gives the same manifests by each. */
export async function packageManagers({ tarball, tool, npmProject }, test) {
  const { managers, programs } = installSection();
  const { stdout: expected } = await npmProject.node(['-e', WHICH]);
  let first;
  for (const line of managers) {
    const [name] = line.split(' ');
    for (const { title, command, program, node: [runner, ...args] = [process.execPath], env = () => ({}) } of MANAGERS[name]) {
      const project = Project.with(tarball);
      await test(`${title}: ${line}`, async () => {
        const options = { command: runner, env: env(), bins: program ? [programFolder(project, name, tool(program))] : [] };
        await project.shell(line, options);
        project.write({ ...programs, 'which.cjs': WHICH });
        if (digest(await project.output([...args, 'which.cjs'], options)) !== digest(expected)) return 'installs something else';

        for (const file of Object.keys(programs)) {
          const manifests = await project.manifests([...args, file], options);
          project.write(Object.fromEntries(Object.entries(manifests).map(([path, text]) => [`dist/${path}`, text])));
          const difference = differenceOf(first ??= manifests, manifests);
          if (difference) return `${file}: ${difference}`;
        }
        const ways = JSON.parse(await project.shell(`${command} map dist --format json`, options)).waysIn;
        return ways.some(({ way }) => way === 'NodePort') ? undefined : `${command} does not find its ways in`;
      });
      project.remove();
    }
  }
}

/** It takes a tarball of the same name for the same one, whatever is in it. */
function yarn1Cache() {
  const folder = cacheFolder('packed', 'yarn-1');
  for (const name of readdirSync(folder, { recursive: true }).filter((path) => /^v\d+\/(?:\.tmp|npm-cdk8s-exposure-[^/]*)$/.test(path))) {
    rmSync(join(folder, name), { recursive: true });
  }
  return { YARN_CACHE_FOLDER: folder };
}

const digest = (text) => createHash('sha256').update(text).digest('hex');

/** A folder in which a program has the name that it is called by. */
function programFolder(project, name, program) {
  const folder = project.path('.bin');
  mkdirSync(folder);
  symlinkSync(program, `${folder}/${name}`);
  return folder;
}
