import { createReadStream, readFileSync, statSync } from 'fs';
import { descriptorOf } from './descriptor';

/** How many bytes a file may have: what is longer does not fit into one text. */
export const LARGEST = 500_000_000;

/** All of a file, or of a pipe that this process was handed. */
export async function contentOf(file: string): Promise<Uint8Array> {
  const fd = descriptorOf(file);
  if (fd !== undefined) {
    return contentOfStream(createReadStream(file, { fd, autoClose: false }));
  }
  if (statSync(file).size > LARGEST) {
    throw new TooLarge();
  }
  return readFileSync(file);
}

/** A pipe may have no end. */
export async function contentOfStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) {
      throw new TooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** More than is read at once. */
export class TooLarge extends Error {
  constructor() {
    super(`it has more than ${LARGEST / 1_000_000} MB`);
  }
}
