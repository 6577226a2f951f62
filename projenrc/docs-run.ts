import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { transformSync } from '@swc/core';
import { App } from 'cdk8s';

/**
 * What a code block of the documentation does.
 */
export interface Outcome {
  /** The manifests that are there because of the block, or are not what they are without it. */
  readonly manifests: string[];

  /** What it printed; or the message of the error that it ended with. */
  readonly text: string;

  readonly error?: Error;
}

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'rosetta');
const FIXTURE = readFileSync(join(FOLDER, 'default.ts-fixture'), 'utf8');
const IMPORT = /^import .*;\n/gm;

/**
 * Runs a code block against the sources, inside of the fixture that it is also
 * compiled with, or alone.
 */
export function run(code: string, withFixture = true): Outcome {
  const printed: string[] = [];
  const stderr = process.stderr.write;
  process.stderr.write = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  try {
    const given = withFixture ? givenManifests() : [];
    const manifests = synthesize(withFixture ? inFixture(code) : code);
    return { manifests: manifests.filter((manifest) => !given.includes(manifest)), text: printed.join('') };
  } catch (error) {
    return { manifests: [], text: `${messageOf(error)}\n`, error: error as Error };
  } finally {
    process.stderr.write = stderr;
  }
}

let givenByFixture: string[] | undefined;

function givenManifests(): string[] {
  givenByFixture ??= synthesize(inFixture(''));
  return givenByFixture;
}

function inFixture(code: string): string {
  const imports = code.match(IMPORT) ?? [];
  return imports.join('') + FIXTURE.replace('/// here', () => code.replace(IMPORT, ''));
}

/** The manifests of a program that leaves its app in `app`. */
function synthesize(program: string): string[] {
  const { code } = transformSync(`${program}\nexport { app };`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  return inScratchFolder(() => {
    const exported = {} as { readonly app: App };
    new Function('require', 'exports', code)(require, exported);
    return exported.app.synthYaml().split('---\n');
  });
}

/** Calls with what the blocks include at hand, and nothing left of what they write. */
function inScratchFolder<T>(action: () => T): T {
  const folder = process.cwd();
  const outdir = mkdtempSync(join(tmpdir(), 'docs-'));
  process.env.CDK8S_OUTDIR = outdir;
  process.chdir(FOLDER);
  try {
    return action();
  } finally {
    process.chdir(folder);
    delete process.env.CDK8S_OUTDIR;
    rmSync(outdir, { recursive: true });
  }
}

/** What a library tells its user; what is thrown at its authors goes on. */
export function messageOf(error: unknown): string {
  const { name, message } = error as Error;
  if (name !== 'Error') {
    throw error;
  }
  return message;
}
