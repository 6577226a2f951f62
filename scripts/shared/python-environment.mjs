import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './command.mjs';

/** A virtual environment that holds these packages and nothing else, with its `python`; what is installed already is kept. */
export async function pythonEnvironment(folder, requirements) {
  const python = resolve(folder, 'bin', 'python');
  const stamp = join(folder, 'requirements.txt');
  const text = `${requirements.join('\n')}\n`;
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== text) {
    rmSync(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(python, ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', ...requirements]);
    writeFileSync(stamp, text);
  }
  return python;
}
