import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const HEADING = `cdk8s-exposure contains code of the packages below, each under its own licence.
`;

/** The licences of all packages whose code is in what was bundled. */
export function thirdPartyNotices(metafiles) {
  const modules = metafiles.flatMap(({ outputs }) => Object.values(outputs)).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(modules.filter((module) => module.includes('node_modules/')).map(folderOf));
  return [HEADING, ...[...folders].sort().map(noticeOf), ...noticesOf(modules)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** What is followed so closely that it has its licence beside it. */
function noticesOf(modules) {
  const files = modules.filter((module) => module.startsWith('lib/')).map((module) => join('src', relative('lib', dirname(module)), 'NOTICE'));
  return [...new Set(files)].filter(existsSync).sort().map((file) => readFileSync(file, 'utf8'));
}

/** The folder of the package that a module belongs to: a module may be in a package of its own only because of its type. */
function folderOf(module) {
  let folder = dirname(module);
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

const isPackage = (folder) => existsSync(join(folder, 'package.json')) && JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version !== undefined;

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file)).sort();
  if (!license || texts.length === 0) throw new Error(`${folder} is bundled, and says no licence`);
  return [`${name} ${version}, ${license}\n`, ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim() + '\n')].join('\n');
}
