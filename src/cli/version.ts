import { existsSync, readFileSync } from 'fs';
import { dirname, join } from 'path';

/** The version of this package, wherever in it this file is. */
export function version(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    folder = dirname(folder);
  }
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
