import { spawn } from 'child_process';
import { RequestOptions } from './request';
import { goProgram } from '../machine/go-program';
import { NETWORK } from '../nodes/network';

export interface LoadOptions extends Pick<RequestOptions, 'from' | 'host'> {
  /**
   * How many requests are started each second, whatever becomes of those before, each on a connection of its own. After about
   * 28,000 from one address, ports are used again, and a few requests fail for that alone.
   *
   * @default 1000
   */
  readonly perSecond?: number;

  /**
   * How long a request may take.
   *
   * @default 5
   */
  readonly timeoutSeconds?: number;
}

export interface LoadResult {
  readonly sent: number;

  /** How many got no answer with status 200. */
  readonly failed: number;

  /** How many failed, by why. */
  readonly reasons: { readonly [reason: string]: number };

  /** How many were answered, by pod. */
  readonly pods: { readonly [pod: string]: number };
  readonly seconds: number;
}

export interface Load {
  /** Ends it, waits for the answers that are still to come, and counts. */
  stop(): Promise<LoadResult>;
}

/** Asks for a URL at a steady pace, until it is stopped. */
export async function startLoad(url: string, options: LoadOptions = {}): Promise<Load> {
  const { perSecond = 1000, timeoutSeconds = 5, from, host } = options;
  const child = spawn(await goProgram('pods', { package: './load' }), [
    `--url=${url}`, `--per-second=${perSecond}`, `--timeout=${timeoutSeconds}s`,
    ...(host ? [`--host=${host}`] : []),
    ...(from === 'stranger' ? [`--from=${NETWORK.stranger}`] : []),
  ], { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('close', (code) => code === 0 ? resolve() : reject(new Error(`the load on ${url} ended with code ${code}`)));
  });
  return {
    async stop() {
      child.stdin.end();
      await ended;
      return JSON.parse(output);
    },
  };
}
