import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { task } from './command.mjs';
import { go, goModuleFile, ownGoModule } from './go-modules.mjs';
import { installPeers, maven, pinToLowest } from './maven.mjs';
import { modified } from './modified.mjs';
import { DIST, packaged } from './package-files.mjs';
import { failOnWarnings, pacmak } from './pacmak.mjs';
import { step } from './step.mjs';
import { missingFor } from './toolchain.mjs';

const TABLET = 'node_modules/.cache/rosetta/.jsii.tabl.json';

/** How each language is packaged into its folder of `dist/`. */
const PACKAGERS = {
  js: () => pacmak('js', { outdir: DIST }),

  python: () => pacmak('python', { outdir: DIST, tablet: TABLET }),

  java: async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'package-java-'));
    const sources = join(scratch, 'java');
    await pacmak('java', { outdir: scratch, codeOnly: true, tablet: TABLET });
    pinToLowest(join(sources, 'pom.xml'));
    await installPeers();
    await maven(['deploy', `-DaltDeploymentRepository=dist::default::file://${join(DIST, 'java')}`], { cwd: sources });
    rmSync(scratch, { recursive: true });
  },

  // What is published is the code; that it compiles is seen here.
  go: async () => {
    await pacmak('go', { outdir: DIST, codeOnly: true, tablet: TABLET });
    const own = ownGoModule();
    await inScratchModule(await goModuleFile(own.path, own), async (modfile) => {
      await go(['mod', 'tidy', `-modfile=${modfile}`], { cwd: own.folder });
      await go(['vet', `-modfile=${modfile}`, './...'], { cwd: own.folder });
    });
  },

  dotnet: async () => pacmak('dotnet', { outdir: DIST, codeOnly: await missingFor('dotnet') !== undefined, tablet: TABLET }),
};

export const LANGUAGES = Object.keys(PACKAGERS);

/** What can be made without the tools of the language. */
const CODE_ONLY = ['dotnet'];

/** Compiles the library with every warning, and the code of its documentation where it is translated. */
export async function compileForPackages(languages) {
  await step('compile', async () => failOnWarnings((await task('compile')).replace(/Warnings: 0\b/, '')));
  if (isTranslated(languages)) await compileDocumentation();
}

export const compileDocumentation = () => step('translate the code of the documentation', () => task('rosetta'));

/** The npm package holds the documentation as it is. */
export const isTranslated = (languages) => languages.some((language) => language !== 'js');

/** Packages languages, and returns why one was skipped or is incomplete. */
export async function packageLanguages(languages) {
  const notes = [];
  for (const language of languages) {
    const missing = await missingFor(language);
    rmSync(join(DIST, language), { recursive: true, force: true });
    if (missing && !CODE_ONLY.includes(language)) {
      notes.push(`skipped: ${language}, because ${missing}`);
    } else {
      await step(`package ${language}`, PACKAGERS[language]);
      if (missing) notes.push(`code only: ${language}, because ${missing}`);
    }
  }
  return notes;
}

/** Packages again what is older than the sources. */
export async function packageIfStale(languages) {
  const build = ['package.json', 'README.md', 'scripts/bundle.mjs', 'scripts/declarations.mjs'];
  const sources = [...build, ...['src', 'scripts/shared/bundle'].flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))];
  const newest = Math.max(...sources.map(modified));
  const stale = languages.filter((language) => packaged(language).length === 0 || packaged(language).some(({ path }) => modified(path) < newest));
  if (stale.length > 0) {
    await compileForPackages(stale);
    return packageLanguages(stale);
  }
  return [];
}

/** Calls with a module file that lies apart from the module, which is published without it. */
export async function inScratchModule(text, work) {
  const folder = mkdtempSync(join(tmpdir(), 'go-module-'));
  const modfile = join(folder, 'go.mod');
  writeFileSync(modfile, text);
  try {
    return await work(modfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
