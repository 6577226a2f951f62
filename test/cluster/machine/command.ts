import { spawn } from 'child_process';

export interface CommandOptions {
  readonly cwd?: string;

  /** Variables beside those of this process. */
  readonly env?: { readonly [name: string]: string };

  /** What the command reads. */
  readonly input?: string;

  /** Called with what it prints, as it is printed. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a command and returns what it printed on its standard output; the error of one that fails has all that it printed. */
export function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
    let output = '';
    let everything = '';
    for (const stream of [child.stdout, child.stderr]) {
      // A character may be in two parts.
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        everything += chunk;
        options.onOutput?.(chunk);
      });
    }
    child.stdout.on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => code === 0 ? resolve(output) : reject(new Error(`${[command, ...args].join(' ')} failed:\n${everything.trimEnd()}`)));
    // A command that ends before it has read all says so by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}
