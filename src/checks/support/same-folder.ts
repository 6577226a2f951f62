import { posix } from 'path';
import { Resource } from '../../graph/resource';

/** Whether objects are certainly for one cluster: files in different folders may be those of different environments. */
export function areInOneFolder(resources: readonly Resource[]): boolean {
  return new Set(resources.flatMap(({ origin: { file } }) => (file === undefined ? [] : [posix.dirname(file)]))).size < 2;
}
