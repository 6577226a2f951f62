import { execFileSync } from 'child_process';
import { readdirSync, statSync } from 'fs';
import { createRequire } from 'module';
import { join } from 'path';
import { progress } from './measure';
import type * as exposure from '../src';
import type * as rules from '../src/api-rules/judge';
import type * as commands from '../src/cli/commands';

export const ROOT = join(__dirname, '..');

const RULES = join(ROOT, 'lib', 'judge.js');
const COMMANDS = join(ROOT, 'lib', 'commands.js');

/** What the library loads when it is needed first. */
export const LATE_PARTS = [RULES, ...['judge-call', 'kubernetes-fields', 'controllers', 'providers'].map((name) => join(ROOT, 'lib', `${name}.js`))];

/** The published schemas, and what they say against an object. */
export const JUDGE_SCHEMA = join(ROOT, 'lib', 'judge-schema.js');

const load = createRequire(__filename);

/**
 * The library as users get it, from `lib/`. Running `src/` by tsx would be
 * slower: it adds to each inner function what keeps its name.
 */
export function library(): typeof exposure {
  compileIfStale();
  return load(ROOT);
}

/** The rules that constructors of the library apply to what they render. */
export function libraryRules(): typeof rules {
  compileIfStale();
  return load(RULES)['lib/api-rules/judge.js'];
}

/** The commands of the command line. */
export function libraryCommands(): typeof commands {
  compileIfStale();
  return load(COMMANDS)['lib/cli/commands.js'];
}

let fresh = false;

function compileIfStale(): void {
  if (fresh) {
    return;
  }
  fresh = true;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true }).map((file) => join(ROOT, 'src', String(file)));
  const compiled = statSync(join(ROOT, 'lib', 'index.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.some((source) => statSync(source).mtimeMs > compiled)) {
    progress('compiling the library');
    execFileSync(process.execPath, [load.resolve('projen/bin/projen'), 'compile'], { cwd: ROOT, stdio: 'pipe' });
  }
}
