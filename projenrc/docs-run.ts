import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { transformSync } from '@swc/core';
import * as cdk8s from 'cdk8s';
import { Construct } from 'constructs';

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
  const given = withFixture ? givenManifests() : [];
  const printed: string[] = [];
  const { log, error: logError } = console;
  const stderr = process.stderr.write;
  process.stderr.write = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  console.log = console.error = (text: string) => printed.push(`${text}\n`);
  try {
    const manifests = synthesize(withFixture ? inFixture(code) : code);
    return { manifests: manifests.filter((manifest) => !given.includes(manifest)), text: printed.join('') };
  } catch (error) {
    return { manifests: [], text: `${messageOf(error)}\n`, error: error as Error };
  } finally {
    process.stderr.write = stderr;
    Object.assign(console, { log, error: logError });
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

/** Helm may not be installed where the documentation is run, and what stands in for it renders what it can. */
class Helm extends cdk8s.Helm {
  constructor(scope: Construct, id: string, props: cdk8s.HelmProps) {
    super(scope, id, { helmExecutable: join(FOLDER, 'helm'), ...props });
  }
}

const load: NodeJS.Require = require;

function required(name: string): unknown {
  return name === 'cdk8s' ? { ...cdk8s, Helm } : load(name);
}

/** The manifests of a program that leaves its app in `app`; one that synthesizes it itself has written them. */
function synthesize(program: string): string[] {
  const { code } = transformSync(`${program}\nexport { app };`, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  return inScratchFolder((outdir) => {
    const exported = {} as { readonly app: cdk8s.App };
    new Function('require', 'exports', code)(required, exported);
    const written = readdirSync(outdir).sort().map((file) => readFileSync(join(outdir, file), 'utf8'));
    return (written.length > 0 ? written : [exported.app.synthYaml()]).flatMap((text) => text.split('---\n'));
  });
}

/** Calls with what the blocks include at hand, and nothing left of what they write. */
function inScratchFolder<T>(action: (outdir: string) => T): T {
  const folder = process.cwd();
  const outdir = mkdtempSync(join(tmpdir(), 'docs-'));
  process.env.CDK8S_OUTDIR = outdir;
  process.chdir(FOLDER);
  try {
    return action(outdir);
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
