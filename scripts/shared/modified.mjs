import { statSync } from 'node:fs';

/** When a file was changed last; before all others if it is not there. */
export const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
