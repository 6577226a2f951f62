import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';

const AT_ONCE = 2;

/** The apps below `examples/`: where each starts, and where its YAML goes. */
export function examples() {
  if (!existsSync('examples')) return [];
  return readdirSync('examples')
    .map((name) => ({ name, entrypoint: join('examples', name, 'main.ts'), outdir: join('dist', name) }))
    .filter(({ entrypoint }) => existsSync(entrypoint));
}

/** Writes the YAML of apps, each to its `outdir`, which holds nothing else afterwards; what an app says is kept in `said`. */
export async function synthesize(apps) {
  const waiting = [...apps];
  const worker = async () => {
    for (let app = waiting.shift(); app; app = waiting.shift()) {
      rmSync(app.outdir, { recursive: true, force: true });
      mkdirSync(app.outdir, { recursive: true });
      app.said = await runTypeScript(app.entrypoint, [], { env: { CDK8S_OUTDIR: app.outdir } });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Runs a TypeScript program against the sources of the library. */
export const runTypeScript = (entrypoint, args = [], options = {}) =>
  run(process.execPath, ['--import', 'tsx', entrypoint, ...args], {
    ...options,
    env: { TSX_TSCONFIG_PATH: 'tsconfig.dev.json', ...options.env },
  });
