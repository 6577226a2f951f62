import { writeFileSync } from 'fs';
import { Failure } from './failure';

/** Writes a result to a file, or to the standard output to its end, which may be a pipe. */
export async function write(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Failure(`'output' must be a file that can be written, got '${file}': ${(error as Error).message}`);
  }
}
