/**
 * Prints which fields the examples write otherwise than in a release, the last one unless another is named. Each release holds the YAML
 * of its examples, under its tag:
 *
 *     npm run changed-defaults -- [v1.2.3] [--append FILE]
 */
import { execFileSync } from 'child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { changedDefaults, ManifestFiles } from './changed-defaults';

const EXAMPLES = 'examples';
const MANIFESTS = /^examples\/([^/]+)\/manifests\//;

const words = process.argv.slice(2);
const append = words.includes('--append') ? words.splice(words.indexOf('--append'), 2)[1] : undefined;
const [release = lastRelease()] = words;
const text = release === undefined ? 'Nothing has been released yet.\n' : since(release);
process.stdout.write(text);
if (append !== undefined && release !== undefined) {
  appendFileSync(append, `\n${text}`);
}

function lastRelease(): string | undefined {
  const [last] = git('tag', '--list', 'v[0-9]*', '--sort=-version:refname', '--merged', 'HEAD').split('\n');
  return last === '' ? undefined : last;
}

function since(tag: string): string {
  const released = git('ls-tree', '-r', '--name-only', tag, '--', EXAMPLES).split('\n').filter((file) => MANIFESTS.test(file));
  if (released.length === 0) {
    return `The YAML of the examples is not in ${tag}, so that nothing can be compared with it.\n`;
  }
  const before = byExample(released, (file) => git('show', `${tag}:${file}`));
  const now = byExample(filesNow(), (file) => readFileSync(file, 'utf8'));
  // an example that is new or gone is no changed default
  const tables = [...before].flatMap(([name, files]) => {
    const table = changedDefaults(files, now.get(name) ?? files);
    return table === undefined ? [] : [`### examples/${name}\n\n${table}`];
  });
  return tables.length === 0
    ? `The examples are written as in ${tag}.\n`
    : `## Changed defaults\n\nWhat the same code writes otherwise than with ${tag}:\n\n${tables.join('\n')}`;
}

function filesNow(): string[] {
  const folders = readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name, 'manifests')).filter((folder) => existsSync(folder));
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).map((file) => `${folder}/${file}`));
}

function byExample(files: readonly string[], read: (file: string) => string): Map<string, ManifestFiles> {
  const examples = new Map<string, Map<string, string>>();
  for (const file of files) {
    const [, name] = MANIFESTS.exec(file)!;
    const own = examples.get(name) ?? new Map<string, string>();
    examples.set(name, own.set(file, read(file)));
  }
  return examples;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 100_000_000 }).trimEnd();
}
