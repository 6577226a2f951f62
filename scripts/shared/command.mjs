import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A command that ended with an error; `output` is all that it printed. */
export class CommandFailed extends Error {
  constructor(command, output) {
    super(`${command} failed`);
    this.output = output;
  }
}

/** Runs a command and returns what it printed; with `live`, what it prints is shown at once instead. */
export function run(command, args, { env = {}, cwd, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', reject);
    child.on('close', (code) => code === 0 ? resolve(output) : reject(new CommandFailed(command, output)));
  });
}

/** Runs a command to its end, whatever that is, with `input` as its standard input. */
export function ended(command, args, { env = {}, cwd, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    const output = { stdout: '', stderr: '' };
    for (const stream of Object.keys(output)) child[stream].setEncoding('utf8').on('data', (chunk) => { output[stream] += chunk; });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** Runs an installed tool. */
export const tool = (name, args, options) => run(join('node_modules', '.bin', name), args, options);

/** Runs a task of the build; `projen --help` lists them. */
export const task = (name, ...args) => tool('projen', [name, ...args]);
