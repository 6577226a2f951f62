// projen rosetta: compiles the code blocks of README.md, docs/ and every @example against the compiled library.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tool } from './shared/command.mjs';
import { main } from './shared/main.mjs';

const FOLDER = 'node_modules/.cache/rosetta';

await main(async () => {
  const assembly = JSON.parse(readFileSync('.jsii', 'utf8'));
  assembly.readme = { markdown: readFileSync('README.md', 'utf8') };
  // jsii knows one page, the README; the others travel as those of submodules, whose names show in the messages.
  assembly.submodules = Object.fromEntries(pages('docs').map((page) => [page, { readme: { markdown: readFileSync(page, 'utf8') } }]));

  // What is kept is rosetta's own memory of the blocks that compiled and have not changed.
  for (const name of ['node_modules', 'rosetta']) rmSync(join(FOLDER, name), { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'node_modules'), { recursive: true });
  symlinkSync(resolve('.'), join(FOLDER, 'node_modules', assembly.name), 'junction');
  cpSync('package.json', join(FOLDER, 'package.json'));
  cpSync('rosetta', join(FOLDER, 'rosetta'), { recursive: true });
  writeFileSync(join(FOLDER, '.jsii'), JSON.stringify(assembly));

  try {
    await tool('jsii-rosetta', ['extract', '--strict', '--batch', '1000', '--directory', FOLDER, FOLDER]);
  } finally {
    // A link to the project inside of it is a circle, in which jsii-docgen looks for assemblies without end.
    rmSync(join(FOLDER, 'node_modules'), { recursive: true });
  }
});

function pages(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}
