import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The files of a package with their sizes. */
export function packaged(language) {
  const folder = join(DIST, language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
    .map((file) => ({ ...file, bytes: statSync(file.path).size }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The only file of a package with such a name. */
export function packagedFile(language, pattern) {
  const files = packaged(language).filter(({ name }) => pattern.test(name));
  if (files.length !== 1) throw new Error(`dist/${language} holds ${files.length} files like ${pattern}`);
  return files[0].path;
}
