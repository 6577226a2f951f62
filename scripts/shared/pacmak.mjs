import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { tool } from './command.mjs';

/** Which code is generated: another version may write other code. */
export const PACMAK_VERSION = JSON.parse(readFileSync('node_modules/jsii-pacmak/package.json', 'utf8')).version;

const ENVIRONMENT = { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };

/** Packages the jsii package in a folder for one language, into a folder of that name below `outdir`. */
export async function pacmak(language, { folder = '.', outdir, codeOnly = false, tablet }) {
  const output = await tool('jsii-pacmak', [
    folder, '--target', language, '--outdir', outdir, '--force', '--no-npmignore',
    ...(codeOnly ? ['--code-only'] : []),
    ...(tablet ? ['--rosetta-tablet', tablet, '--rosetta-unknown-snippets', 'fail'] : []),
  ], { env: ENVIRONMENT });
  failOnWarnings(output);
}

/** A warning is about a name that reads badly in one of the languages, which is easy to change only before it is published. */
export function failOnWarnings(output) {
  const warnings = stripVTControlCharacters(output).split('\n').filter((line) => /\bwarn(ing)?\b/i.test(line));
  if (warnings.length > 0) throw new Error(`jsii warns:\n${warnings.join('\n')}`);
}
