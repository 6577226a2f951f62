import { join } from 'path';
import { run } from '../cluster/machine/command';
import { goProgram } from '../cluster/machine/go-program';

/** What kubectl finds in a file. */
export interface KubectlFile {
  readonly documents: readonly KubectlDocument[];
  /** Why it reads no further, if so. */
  readonly error?: string;
}

export interface KubectlDocument {
  readonly value: unknown;
  /** Why it takes the document for no object, if so. */
  readonly refused?: string;
}

/** Builds what `kubectlReads` runs, unless that was done before. */
export function kubectlReader(): Promise<string> {
  return goProgram('reader', { folder: join(__dirname, 'go') });
}

/** What kubectl finds in each of some files, given their content. */
export async function kubectlReads(files: readonly (string | Uint8Array)[]): Promise<KubectlFile[]> {
  const input = files.map((content) => `${JSON.stringify(Buffer.from(content as string).toString('base64'))}\n`).join('');
  const answers = await run(await kubectlReader(), [], { input });
  return answers.split('\n').slice(0, -1).map((answer) => JSON.parse(answer) as KubectlFile);
}
