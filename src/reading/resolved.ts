import { resolve } from 'path';
import { slashed } from './slashed';

/** A path from the root of the file system, so that each way to a file is the same. */
export const resolved = (path: string): string => slashed(resolve(path));
