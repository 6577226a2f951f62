import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { run } from './command.mjs';
import { peerPackages } from './jsii-packages.mjs';
import { DIST } from './package-files.mjs';
import { pacmak, PACMAK_VERSION } from './pacmak.mjs';

const RUNTIME = 'github.com/aws/jsii-runtime-go';

/** Module files are completed, programs are not stamped with what git says, and no other Go is downloaded. */
const ENVIRONMENT = { GOFLAGS: '-mod=mod -buildvcs=false', GOTOOLCHAIN: 'local', GOWORK: 'off' };

export const go = (args, options) => run('go', args, { ...options, env: { ...ENVIRONMENT, ...options?.env } });

/** A module file for a module that needs this package and what users bring: published where it is, else made from the npm package. */
export async function goModuleFile(module, own) {
  const wanted = /jsii-runtime-go (v\S+)/.exec(readFileSync(join(own.folder, 'go.mod'), 'utf8'))[1];
  const modules = [{ path: RUNTIME, version: wanted, replacement: await runtime(wanted) }];
  for (const { name, version, folder } of peerPackages()) modules.push(await published(await generated(name, version, folder)));
  if (module !== own.path) modules.push({ path: own.path, version: 'v0.0.0', replacement: own.folder });
  return [
    `module ${module}`,
    'go 1.25',
    `require (\n${modules.map(({ path, version }) => `\t${path} ${version}\n`).join('')})`,
    ...modules.filter(({ replacement }) => replacement).map(({ path, replacement }) => `replace ${path} => ${replacement}`),
    '',
  ].join('\n\n');
}

/** This package, in `dist/go`. */
export function ownGoModule() {
  const folder = join(DIST, 'go');
  return goModuleIn(join(folder, readdirSync(folder)[0]));
}

/** The module that was generated into a folder. */
function goModuleIn(folder) {
  return { path: /^module (.*)$/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))[1], folder };
}

/** The Go module of an npm package, from jsii-pacmak. */
async function generated(name, version, folder) {
  const target = join(cacheFolder('go'), `${name}@${version}-pacmak@${PACMAK_VERSION}`);
  if (!existsSync(target)) {
    const scratch = `${target}.${process.pid}`;
    await pacmak('go', { folder, outdir: scratch, codeOnly: true });
    renameSync(join(scratch, 'go', readdirSync(join(scratch, 'go'))[0]), target);
    rmSync(scratch, { recursive: true });
  }
  return { ...goModuleIn(target), version: `v${version}` };
}

async function published(module) {
  const { path, version, folder } = module;
  const found = await go(['list', '-m', `${path}@${version}`]).then(() => true, () => false);
  return { path, version, replacement: found ? undefined : folder };
}

/** Where the runtime of the wanted version is not to be had, the next one that is. */
async function runtime(wanted) {
  const [, ...versions] = (await go(['list', '-m', '-versions', RUNTIME])).trim().split(/\s+/);
  const found = versions.find((version) => version.localeCompare(wanted, 'en', { numeric: true }) >= 0);
  if (found === undefined) throw new Error(`no ${RUNTIME} of ${wanted} or later is to be had, only ${versions.join(', ')}`);
  return found === wanted ? undefined : `${RUNTIME} ${found}`;
}
