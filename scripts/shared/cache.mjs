import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A folder that outlives clones: for what takes long to make and depends on nothing but the versions in its name. */
export function cacheFolder(...names) {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk8s-exposure', ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
