import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../command.mjs';

// What the bridge adds around the text of a mistake: the name of the class in front, the stack of the library behind.
const AROUND = /^(?:Error: )|\n+(?:\s*at |Error: |@jsii\/)[^]*$/g;

/** What only JavaScript knows. */
const JAVASCRIPT = /undefined|\bNaN\b|\[object |\b(?:Type|Reference|Range)Error\b|=>|\bfunction\b|\bProxy\b/;

/** The manifests that a program writes, by the name of their file. */
export async function manifestsOf([command, ...args]) {
  const outdir = mkdtempSync(join(tmpdir(), 'languages-'));
  try {
    await run(command, args, { cwd: outdir, env: environment(outdir) });
    return Object.fromEntries(readdirSync(outdir).sort().map((file) => [file, readFileSync(join(outdir, file), 'utf8')]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What each mistake is answered with: the exception, its whole message, and what of it is ours. */
export async function answersOf([command, ...args]) {
  const outdir = mkdtempSync(join(tmpdir(), 'languages-'));
  try {
    const output = await run(command, args, { cwd: outdir, env: environment(outdir) });
    const answers = output.split('\n').filter((line) => line.startsWith('{"mistake"')).map((line) => JSON.parse(line));
    return new Map(answers.map((answer) => [answer.mistake, { ...answer, text: answer.message.replace(AROUND, '').trimEnd() }]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What reads like JavaScript in a text that is meant for everybody. */
export const javaScriptIn = (text) => JAVASCRIPT.exec(text)?.[0];

/** The bridge has its own opinion about versions of Node, at every start. */
const environment = (outdir) => ({
  CDK8S_OUTDIR: outdir,
  PYTHONDONTWRITEBYTECODE: '1',
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20',
  JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
});
