import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, tool } from '../command.mjs';
import { ownPackage, peerPackages } from '../jsii-packages.mjs';
import { packagedFile } from '../package-files.mjs';

/** Declarations are checked, too: one that is missing in the package shows here. */
const compilerOptions = {
  strict: true,
  skipLibCheck: false,
  target: 'es2022',
  module: 'node16',
  rootDir: 'src',
  outDir: 'out',
  types: ['node'],
  typeRoots: [resolve('node_modules/@types')],
};

/** The original, against the npm tarball. */
export const typescript = {
  name: 'TypeScript',
  packageOf: 'js',
  checkedBy: 'tsc --strict',
  exception: /^Error$/,

  build: async (folder, { example }) => {
    const packages = peerPackages().map(({ name, version }) => [name, version]);
    const own = [ownPackage().name, `file:${packagedFile('js', /\.tgz$/)}`];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: Object.fromEntries([...packages, own]) }));
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });

    cpSync('test/languages/typescript', join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'src', 'example.ts'), example.ts);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
    await tool('tsc', ['--project', folder]);
    const program = (name) => [process.execPath, join(folder, 'out', `${name}.js`)];
    return { main: program('main'), mistakes: program('mistakes'), example: program('example') };
  },
};
