import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Manifest } from './manifest';

/** What the tests of the rules judge of some kinds, each once. */
export function ruleCases(kinds: ReadonlySet<string>): Manifest[] {
  const folder = mkdtempSync(join(tmpdir(), 'rule-cases-'));
  try {
    const file = join(folder, 'cases');
    execFileSync(process.execPath, ['node_modules/jest/bin/jest.js', '--silent', 'test/api-rules'], { env: { ...process.env, KEPT_RULE_CASES: file }, stdio: 'pipe' });
    const lines = new Set(readFileSync(file, 'utf8').split('\n').filter((line) => line !== ''));
    return [...lines].sort().map((line) => JSON.parse(line) ?? {}).filter((one) => kinds.has(kindOf(one))).map(inTheirNamespace);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 'apps/v1 Deployment' */
export function kindOf({ apiVersion, kind }: Manifest): string {
  return `${apiVersion} ${kind}`;
}

/** A namespace that there may be gives way to that of the test; one that there cannot be is for the server to refuse. */
function inTheirNamespace(manifest: Manifest): Manifest {
  const { namespace, ...metadata } = manifest.metadata ?? {};
  return typeof namespace === 'string' && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(namespace) ? { ...manifest, metadata } : manifest;
}
