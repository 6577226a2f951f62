import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CommandFailed, ended } from '../command.mjs';

const MOST_COLUMNS = 200;

/**
 * What importing the library loads of controllers, providers and all that looks at manifests: facts that every annotation is
 * compared with. No controller, provider, check or report may add to it, since all programs would pay for that. Renew it with what the test prints, if that is meant.
 */
const LOADED_AT_ONCE = [
  'checks: severity',
  'controllers: controller-options known-controller known-references raw-configuration',
  'controllers: facts of angie emissary f5-nginx haproxy haproxy-ingress ingress-nginx skipper',
  'graph: external-object',
  'providers: aws/target-type',
  'report: not-understood-object way-in',
];

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

  await test('importing the library loads two parts, and of controllers, providers, checks and reports what it has always loaded', async () => {
    const { stdout } = await npmProject.node(['-e', LOADED]);
    const loaded = JSON.parse(stdout);
    if (loaded.parts.join(' ') !== 'index.js shared.js') return `it loads ${loaded.parts.join(', ')}`;
    const own = modules.filter(({ file }) => file === 'index.js').map(({ module }) => module);
    const found = byRoom([...own, ...withTheirs(loaded.asked, parts.find(({ file }) => file === 'shared.js').text)]);
    return found.join('\n') !== LOADED_AT_ONCE.join('\n') && found.join('\n');
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

/** Which modules the shared part is asked for by importing the library, and which parts are read. */
const LOADED = `
const { basename, dirname } = require('node:path');
const entry = require.resolve('cdk8s-exposure');
const shared = require(entry.replace('index.js', 'shared.js'));
const asked = new Set();
require.cache[entry.replace('index.js', 'shared.js')].exports = new Proxy(shared, { get: (all, name) => { asked.add(name); return all[name]; } });
require(entry);
const parts = Object.keys(require.cache).filter((file) => dirname(file) === dirname(entry)).map((file) => basename(file)).sort();
console.log(JSON.stringify({ parts, asked: [...asked] }));
`;

/** Modules of a part, and all that they load of it: esbuild writes `var require_a = __commonJS({ "lib/a.js"(...` and calls `require_a()`. */
function withTheirs(asked, text) {
  const blocks = text.split(/^(?=var require_\w+ = __commonJS)/m);
  const module = new Map(blocks.flatMap((block) => {
    const [, name] = /^var (require_\w+)/.exec(block) ?? [];
    // What another part holds has none: it is loaded when it is called.
    const [, path] = /"(lib\/[^"]+)"\(/.exec(block) ?? [];
    return name === undefined ? [] : [[name, { path, uses: [...block.matchAll(/\b(require_\w+)\(\)/g)].map(([, used]) => used) }]];
  }));
  const found = new Set([...module].filter(([, { path }]) => path !== undefined && asked.includes(path)).map(([name]) => name));
  for (const name of found) module.get(name).uses.forEach((used) => found.add(used));
  return [...found].flatMap((name) => module.get(name).path ?? []);
}

const ROOM = /^lib\/(checks|controllers|graph|providers|report)\/(.+)\.js$/;

function byRoom(modules) {
  const rooms = new Map();
  for (const [, room, path] of modules.map((module) => ROOM.exec(module)).filter((found) => found !== null)) {
    const [key, name] = path.endsWith('/facts') ? [`${room}: facts of`, path.replace('/facts', '')] : [`${room}:`, path];
    rooms.set(key, [...rooms.get(key) ?? [], name]);
  }
  return [...rooms].map(([key, names]) => `${key} ${names.sort().join(' ')}`).sort();
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
