// npm run test:newest: the tests against the newest version of everything that users bring.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, tool } from './shared/command.mjs';
import { jest } from './shared/jest.mjs';
import { main } from './shared/main.mjs';
import { step } from './shared/step.mjs';
import { Tally } from './shared/tally.mjs';

const FOLDER = resolve('node_modules/.cache/newest');

await main(async () => {
  const { peerDependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  // What tests use of users' own packages must find the same cdk8s.
  const others = Object.entries(devDependencies).filter(([name]) => name.startsWith('cdk8s-plus-') && !(name in peerDependencies));
  const dependencies = { ...peerDependencies, ...Object.fromEntries(others) };
  const names = Object.keys(dependencies);

  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ dependencies }));
  await step('install the newest versions', () => run('npm', ['install', '--ignore-scripts', '--no-audit'], { cwd: FOLDER }));

  const installed = (name) => join(FOLDER, 'node_modules', name);
  console.log(names.map((name) => `  ${name} ${JSON.parse(readFileSync(join(installed(name), 'package.json'), 'utf8')).version}`).join('\n'));

  // The packages find each other there too, so no test sees two copies of one.
  const tsconfig = join(FOLDER, 'tsconfig.json');
  writeFileSync(tsconfig, JSON.stringify({
    extends: resolve('tsconfig.dev.json'),
    compilerOptions: {
      paths: {
        'cdk8s-exposure': [resolve('src/index.ts')],
        ...Object.fromEntries(names.map((name) => [name, [installed(name)]])),
        ...Object.fromEntries(names.map((name) => [`${name}/*`, [`${installed(name)}/*`]])),
      },
      typeRoots: [resolve('node_modules/@types')],
    },
    include: [resolve('src/**/*.ts'), resolve('test/**/*.ts')],
  }));
  await step('check the types', () => tool('tsc', ['--noEmit', '--project', tsconfig]));

  const tally = new Tally();
  const { output, ...counts } = await step('run the tests', () => jest({
    args: [`--moduleNameMapper=${JSON.stringify({
      '^cdk8s-exposure$': '<rootDir>/src',
      [`^(${names.join('|')})(/.*)?$`]: `${FOLDER}/node_modules/$1$2`,
    })}`],
  }));
  console.log(output);
  tally.add(counts);
  tally.close();
});
