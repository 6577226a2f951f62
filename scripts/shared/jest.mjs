import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';

/**
 * Runs the tests and returns how many passed and failed, with what jest printed; with `live` that is shown at once instead.
 *
 * `node` is the command that runs them, by default the one that runs this script.
 */
export async function jest({ node = [process.execPath], args = [], env, live } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const results = join(folder, 'results.json');
  try {
    const command = [...node, 'node_modules/jest/bin/jest.js', '--ci', '--json', ...(live ? [] : ['--silent']), `--outputFile=${results}`, ...args];
    const output = await run(command[0], command.slice(1), { env, live }).catch((error) => error.output);
    return { output: output.replace(/^Test results written to:.*\n/m, ''), ...count(results, output) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function count(results, output) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1, output: `jest did not run:\n${output}` };
  }
}
