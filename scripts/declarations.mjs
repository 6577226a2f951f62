// Removes the declarations that no user can come to: those that the one of the package does not lead to.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const FROM = /\bfrom '(\.[^']*)'|\bimport\('(\.[^']*)'\)|^import '(\.[^']*)'|<reference path="([^"]*)"/gm;

const reached = new Set();
const pending = [join('lib', 'index.d.ts')];
for (let file = pending.pop(); file; file = pending.pop()) {
  if (reached.has(file)) continue;
  reached.add(file);
  for (const [, ...captured] of readFileSync(file, 'utf8').matchAll(FROM)) {
    const module = normalize(join(dirname(file), captured.find(Boolean)));
    pending.push(...[`${module}.d.ts`, join(module, 'index.d.ts')].filter((path) => existsSync(path)).slice(0, 1));
  }
}

readdirSync('lib', { recursive: true })
  .map((name) => join('lib', name))
  .filter((file) => file.endsWith('.d.ts') && !reached.has(file))
  .forEach((file) => rmSync(file));
