import { Failure } from './failure';
import { blocksOf, Parts } from '../report/parts';
import { writeFile } from '../report/write-file';

/** Writes a result to a file, or to the standard output to its end, which may be a pipe. */
export async function write(parts: Parts, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await print(parts);
    return;
  }
  try {
    writeFile(file, parts);
  } catch (error) {
    throw new Failure(`'output' must be a file that can be written, got '${file}': ${(error as Error).message}`);
  }
}

/** As fast as it is read, and no further than that. */
async function print(parts: Parts): Promise<void> {
  for (const block of blocksOf(parts)) {
    const error = await new Promise<Error | null | undefined>((resolve) => process.stdout.write(block, resolve));
    if (error) {
      return;
    }
  }
}
