import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';

/**
 * What a program leaves behind that synthesizes an app.
 */
export interface Synthesized {
  /** The texts of the files by name. */
  readonly files: { readonly [name: string]: string };

  /** All manifests. */
  readonly manifests: any[];

  /** What it printed for the people who run it. */
  readonly printed: string[];
}

/** Runs a program that ends with `app.synth()`, for example `() => import('../examples/shop/main')`. */
export async function synthesized(program: () => Promise<unknown>): Promise<Synthesized> {
  const folder = mkdtempSync(join(tmpdir(), 'synthesized-'));
  const outdir = process.env.CDK8S_OUTDIR;
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  process.env.CDK8S_OUTDIR = folder;
  try {
    await jest.isolateModulesAsync(async () => {
      await program();
    });
    const names = readdirSync(folder).sort();
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const manifests = Object.values(files).flatMap((text) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS()));
    return { files, manifests, printed: write.mock.calls.map(([text]) => String(text)) };
  } finally {
    write.mockRestore();
    restore(outdir);
    rmSync(folder, { recursive: true });
  }
}

function restore(outdir: string | undefined): void {
  if (outdir === undefined) {
    delete process.env.CDK8S_OUTDIR;
  } else {
    process.env.CDK8S_OUTDIR = outdir;
  }
}
