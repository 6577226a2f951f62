import { closeSync, openSync, writeFileSync } from 'fs';
import { blocksOf, Parts } from './parts';

/** Writes a text of any length. */
export function writeFile(file: string, parts: Parts): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const block of blocksOf(parts)) {
      writeFileSync(descriptor, block);
    }
  } finally {
    closeSync(descriptor);
  }
}
