import { sep } from 'path';

/** A path as it is shown, the same on every system: with slashes. */
export const slashed = (path: string, separator: string = sep): string => path.split(separator).join('/');
