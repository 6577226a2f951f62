import { Dirent, readdirSync, statSync } from 'fs';
import { join, sep } from 'path';

const MANIFEST = /\.(ya?ml|json)$/i;

/** The files that a path stands for, in the order of their names: itself, all manifests below a folder, or what a pattern matches. */
export function findFiles(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    return filesBelow(path).filter((file) => MANIFEST.test(file));
  }
  if (stat !== undefined) {
    return [path];
  }
  return /[*?]/.test(path) ? matching(path) : [];
}

/** Not through links, which may lead in a circle, and not what is hidden. */
function filesBelow(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `*` and `?` within a name, `**` for any number of folders. */
function matching(pattern: string): string[] {
  const parts = pattern.split(/[/\\]/);
  const fixed = parts.findIndex((part) => /[*?]/.test(part));
  const root = parts.slice(0, fixed).join(sep) || (pattern.startsWith('/') ? '/' : '.');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    return [];
  }
  const expression = new RegExp(`^${parts.slice(fixed).map(expressionOf).join('/').replace(/\(\?:\.\*\)\//g, '(?:.*/)?')}$`);
  return filesBelow(root).filter((file) => expression.test(relative(file, root)));
}

function relative(file: string, root: string): string {
  const prefix = root === '.' ? '' : root === '/' ? '/' : `${join(root)}${sep}`;
  return file.slice(prefix.length).split(sep).join('/');
}

function expressionOf(part: string): string {
  return part === '**' ? '(?:.*)' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*').replace(/\?/g, '[^/]');
}
