import { dirname } from 'node:path';
import { ended } from '../command.mjs';
import { STRICT } from './project.mjs';

/** The command line, by the tests that other systems run, too. */
export async function commandLine({ tarball }, test, tally) {
  const { stdout, stderr } = await ended(process.execPath, ['scripts/test-command-line.mjs', dirname(tarball)], { env: { NODE_OPTIONS: STRICT } });
  process.stdout.write(stdout.replace(/\n.*\n$/, '\n') + stderr);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout) ?? [undefined, 0, 1];
  tally.add({ passed: Number(passed), failed: Number(failed) });
}
