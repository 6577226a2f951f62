import { posix } from 'path';
import { Resource } from '../../graph/resource';

/** Whether objects are certainly for one cluster: files in different folders may be those of different environments. */
export function areInOneFolder(resources: readonly Resource[]): boolean {
  return new Set(resources.flatMap(({ origin: { file } }) => (file === undefined ? [] : [posix.dirname(file)]))).size < 2;
}

/** Whether objects are in files of one name in different folders, as those of environments are. */
export function areOfEnvironments(resources: readonly Resource[]): boolean {
  const files = resources.map(({ origin: { file } }) => file);
  const names = new Set(files.map((file) => (file === undefined ? undefined : posix.basename(file))));
  return names.size === 1 && !names.has(undefined) && new Set(files).size === files.length;
}
