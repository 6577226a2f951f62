import { Readable } from 'stream';
import { main } from '../../src/cli/main';

/** What a command line leaves behind. */
export interface CliResult {
  readonly code: number;
  /** What it wrote to the standard output. */
  readonly out: string;
  /** What it wrote to the standard error stream. */
  readonly err: string;
}

/** Runs a command line in a folder, within this process. */
export async function runCli(folder: string, words: readonly string[], input?: string): Promise<CliResult> {
  const written: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const collect = (stream: 'out' | 'err') => (text: unknown, done?: unknown) => {
    written[stream].push(String(text));
    if (typeof done === 'function') {
      done();
    }
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(collect('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(collect('err')),
    jest.spyOn(console, 'log').mockImplementation((text) => written.out.push(`${text}\n`)),
    jest.spyOn(console, 'error').mockImplementation((text) => written.err.push(`${text}\n`)),
    jest.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input ?? '')]) as typeof process.stdin),
  ];
  const here = process.cwd();
  process.chdir(folder);
  try {
    const code = await main(words);
    return { code, out: written.out.join(''), err: written.err.join('') };
  } finally {
    process.chdir(here);
    spies.forEach((spy) => spy.mockRestore());
  }
}
