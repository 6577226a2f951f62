// npm run package: what is published, in dist/; with the names of languages only these, of what is compiled already.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { main } from './shared/main.mjs';
import { packaged } from './shared/package-files.mjs';

const MOST_LINES = 30;

const size = (bytes) => bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const amount = (files) => `${files.length} files, ${size(files.reduce((sum, { bytes }) => sum + bytes, 0))}`;

/** Each file; of code that is published as it is, only how much there is in each folder. */
function lines(files) {
  if (files.length <= MOST_LINES) return files.map(({ name, bytes }) => `${size(bytes).padStart(8)}  ${name}`);
  const folders = [...new Set(files.map(({ name }) => dirname(name)))];
  return folders.map((folder) => `${folder}/: ${amount(files.filter(({ name }) => dirname(name) === folder))}`);
}

await main(async () => {
  const { compileDocumentation, compileForPackages, isTranslated, LANGUAGES, packageLanguages } = await import('./shared/packages.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((language) => !LANGUAGES.includes(language));
  if (unknown.length > 0) throw new Error(`no such language: ${unknown.join(', ')}; there are ${LANGUAGES.join(', ')}`);

  const languages = wanted.length > 0 ? wanted : LANGUAGES;
  if (wanted.length === 0 || !existsSync('.jsii')) await compileForPackages(languages);
  else if (isTranslated(languages)) await compileDocumentation();

  const notes = await packageLanguages(languages);
  for (const language of languages) {
    const files = packaged(language);
    console.log(`\ndist/${language}: ${amount(files)}`);
    for (const line of lines(files)) console.log(`  ${line}`);
  }
  if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
  // Whoever names a language wants to publish it.
  if (wanted.length > 0 && notes.length > 0) process.exitCode = 1;
});
