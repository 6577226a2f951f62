import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CommandFailed, ended } from '../command.mjs';

const MOST_COLUMNS = 200;

/** What a package is called in the comment that esbuild writes above each of its modules. */
const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/;

/** What is in the tarball, and what others who look at packages say to it. */
export async function contents({ npmProject, tool, tarball }, test) {
  const lib = npmProject.path('node_modules/cdk8s-exposure/lib');
  const parts = readdirSync(lib).filter((file) => file.endsWith('.js')).map((file) => ({ file, text: readFileSync(`${lib}/${file}`, 'utf8') }));
  const modules = parts.flatMap(({ file, text }) => [...text.matchAll(/^\/\/ ((?:lib|node_modules)\/\S+)$/gm)].map(([, module]) => ({ file, module })));

  await test('each module is in one part only, so that no class and no state of it is there twice', () => {
    const twice = modules.filter(({ module }, i) => modules.findIndex((other) => other.module === module) !== i).map(({ module }) => module);
    if (modules.length < 300) return `only ${modules.length} modules are found`;
    return twice.length > 0 && twice.join('\n');
  });

  await test('the licence of everything that was joined in, or is followed closely, is there', () => {
    const notices = readFileSync(npmProject.path('node_modules/cdk8s-exposure/THIRD-PARTY-NOTICES'), 'utf8');
    const packages = new Set(modules.filter(({ module }) => PACKAGE.test(module)).map(({ module }) => module.replace(PACKAGE, '$1')));
    const followed = readdirSync('src', { recursive: true }).filter((file) => basename(file) === 'NOTICE').map((file) => join('src', file));
    const licences = [...[...packages].map(licenceOf), ...followed];
    if (licences.length === 0) return 'no licence is looked for';
    const missing = licences.filter((file) => !notices.includes(readFileSync(file, 'utf8').trim()));
    return missing.length > 0 && missing.join('\n');
  });

  await test(`no line has more than ${MOST_COLUMNS} columns`, () => {
    const wide = parts.filter(({ text }) => text.split('\n').some((line) => line.length > MOST_COLUMNS));
    return wide.length > 0 && wide.map(({ file }) => file).join('\n');
  });

  await test('arethetypeswrong finds nothing', () => quiet(tool('@arethetypeswrong/cli/dist/index.js'), [tarball, '--no-color'], 'No problems found'));
  await test('publint finds nothing', () => quiet(tool('publint/src/cli.js'), [tarball, '--strict'], 'All good!'));
}

/** The licence that the package itself has, as it is installed here. */
function licenceOf(name) {
  const folder = join('node_modules', name);
  return join(folder, readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)));
}

async function quiet(program, args, verdict) {
  const { status, stdout, stderr } = await ended(process.execPath, [program, ...args]);
  if (status !== 0 || !stdout.includes(verdict)) throw new CommandFailed(program, `${stdout}${stderr}`);
}
