import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go as run, goModuleFile, ownGoModule } from '../go-modules.mjs';

/** Against the module in `dist/go`. */
export const go = {
  name: 'Go',
  packageOf: 'go',
  checkedBy: 'go vet',
  exception: /^panic\(\*errors\.errorString\)$/,

  build: async (folder, { example }) => {
    rmSync(folder, { recursive: true, force: true });
    cpSync('test/languages/go', folder, { recursive: true });
    mkdirSync(join(folder, 'example'));
    writeFileSync(join(folder, 'example', 'main.go'), example.go);
    writeFileSync(join(folder, 'go.mod'), await goModuleFile('shop', ownGoModule()));
    await run(['mod', 'tidy'], { cwd: folder });
    await run(['vet', './...'], { cwd: folder });
    await run(['build', '-o', join(folder, 'bin') + '/', './...'], { cwd: folder });
    const program = (name, ...args) => [join(folder, 'bin', name), ...args];
    return { main: program('shop'), mistakes: program('shop', 'mistakes'), example: program('example') };
  },
};
