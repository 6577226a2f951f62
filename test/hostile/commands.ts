import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedWorlds, Edit } from './edits';
import { FLAW, Flaw, unprintable } from './outputs';
import { runCli } from '../cli/run-cli';

export const COMMANDS = Object.keys(FLAW);

/** Runs one command on worlds with these edits, read from a file; says what is wrong. */
export async function flawOfCommand(folder: string, named: string, edits: readonly Edit[]): Promise<Flaw> {
  const [command, format] = named.split(' ');
  const text = textOf(changedWorlds(edits));
  writeFileSync(join(folder, 'hostile.yaml'), text);
  writeFileSync(join(folder, 'harmless.yaml'), textOf(changedWorlds([])));
  const paths = command === 'diff' ? ['harmless.yaml', 'hostile.yaml'] : ['hostile.yaml', '--pack', 'linters'];
  try {
    const { code, out, err } = await runCli(folder, [command, ...paths, '--quiet', '--format', format]);
    const flaw = codeFlaw(code) ?? failedCheck(out) ?? sizeFlaw(out, text) ?? FLAW[named](out) ?? unprintable(err) ?? (format === 'reach' ? flawOfScript(folder, out) : undefined);
    return flaw === undefined ? undefined : `${named} ${flaw}`;
  } catch (error) {
    return `${named} threw ${error instanceof Error ? error.stack?.slice(0, 1500) : String(error)}`;
  }
}

/** As YAML, and not as JSON, since the file begins with a comment. */
function textOf(objects: readonly object[]): string {
  return `# objects\n---\n${objects.map((object) => JSON.stringify(object)).join('\n---\n')}\n`;
}

function codeFlaw(code: number): Flaw {
  return [0, 1, 2].includes(code) ? undefined : `ended with ${code}`;
}

/** A shell runs the script, and nothing that stands in the manifests: that would leave a file. */
function flawOfScript(folder: string, script: string): Flaw {
  const room = mkdtempSync(join(folder, 'room-'));
  for (const name of ['kubectl', 'curl', 'sleep']) {
    writeFileSync(join(room, name), '#!/bin/sh\necho 1\n', { mode: 0o755 });
  }
  const { status, stderr } = spawnSync('/bin/sh', ['-s'], { cwd: room, input: script, encoding: 'utf8', env: { PATH: `${room}:/usr/bin:/bin`, REACH_TIMEOUT: '0' } });
  const left = readdirSync(room).filter((name) => !['kubectl', 'curl', 'sleep'].includes(name));
  if (left.length > 0) {
    return `ran a text of the manifests, which left ${left.join(', ')}`;
  }
  return status === 0 || status === 1 ? undefined : `ended with ${status}: ${stderr.slice(-500)}`;
}

/** A check that fails is a finding, so that the others are run. */
function failedCheck(text: string): Flaw {
  return /[^\n]{0,300}could not be run to its end[^\n]{0,300}/.exec(text)?.[0];
}

/** What is printed of manifests does not grow beyond them without bounds. */
function sizeFlaw(out: string, text: string): Flaw {
  return out.length > 30 * text.length + 100_000 ? `printed ${out.length} characters of ${text.length}` : undefined;
}

/** Tries some edits at once. */
export type FlawOf = (edits: readonly Edit[]) => Promise<Flaw>;

/** The fewest edits, found by halves, with which it is still wrong. */
export async function fewest(edits: readonly Edit[], flawOf: FlawOf): Promise<readonly Edit[]> {
  if (edits.length < 2) {
    return edits;
  }
  const middle = Math.ceil(edits.length / 2);
  for (const half of [edits.slice(0, middle), edits.slice(middle)]) {
    if (await flawOf(half) !== undefined) {
      return fewest(half, flawOf);
    }
  }
  return edits;
}

/** The kind, the field and the value, for people. */
export function described({ kind, steps, value, key }: Edit): string {
  return `${kind} ${steps.map((step) => (step === '*' ? JSON.stringify(key).slice(0, 80) : step)).join('.')} = ${JSON.stringify(value).slice(0, 100)}`;
}
