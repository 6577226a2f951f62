import { execFileSync } from 'child_process';
import { existsSync, mkdirSync } from 'fs';
import { homedir } from 'os';
import { join } from 'path';
import { progress } from './measure';

const FOLDER = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-exposure', 'peers');

/** A program that is compared with, built from its Go module; nothing where that cannot be. */
export function peer(name: string, module: string): string | undefined {
  const program = join(FOLDER, name);
  if (!existsSync(program)) {
    mkdirSync(FOLDER, { recursive: true });
    progress(`building ${module}`);
    try {
      execFileSync('go', ['install', module], { env: { ...process.env, GOBIN: FOLDER }, stdio: 'pipe' });
    } catch {
      return undefined;
    }
  }
  return program;
}
