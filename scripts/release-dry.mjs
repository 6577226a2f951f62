// npm run release:dry: everything of a release that can be done without publishing.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { main } from './shared/main.mjs';
import { packaged, packagedFile } from './shared/package-files.mjs';
import { Tally } from './shared/tally.mjs';

const MOST_BYTES = 3_000_000;

/** What users of the npm package need: the compiled library with its types, what jsii knows of it, its data, and what is said of it. */
const NPM_CONTENTS = /^(?:package\.json|README\.md|LICENSE|THIRD-PARTY-NOTICES|\.jsii|lib\/.*\.d\.ts|lib\/[^/]+\.js|(?:lib|schemas)\/.*\.json(?:\.gz)?)$/;

/** What must be there whatever else is. */
const NPM_MUST = ['package.json', 'README.md', 'LICENSE', 'THIRD-PARTY-NOTICES', '.jsii', 'lib/index.js', 'lib/index.d.ts'];

await main(async () => {
  const { run } = await import('./shared/command.mjs');
  const { cacheFolder } = await import('./shared/cache.mjs');
  const { go, goModuleFile, ownGoModule } = await import('./shared/go-modules.mjs');
  const { ownPackage } = await import('./shared/jsii-packages.mjs');
  const { maven } = await import('./shared/maven.mjs');
  const { inScratchModule, LANGUAGES, packageIfStale } = await import('./shared/packages.mjs');
  const { pythonEnvironment } = await import('./shared/python-environment.mjs');
  const { missingFor } = await import('./shared/toolchain.mjs');
  const tally = new Tally();
  const skipped = [];

  /** A check of one registry: it fails with what `work` throws, and shows what it returns. */
  const check = async (language, title, work) => {
    const missing = await missingFor(language);
    if (missing) {
      skipped.push(`skipped: ${title}, because ${missing}`);
      return;
    }
    try {
      const shown = await work();
      console.log(`✓ ${title}${shown ? `: ${shown}` : ''}`);
      tally.add({ passed: 1, failed: 0 });
    } catch (error) {
      console.log(`✗ ${title}\n${error.output ?? error}`);
      tally.add({ passed: 0, failed: 1 });
    }
  };

  await packageIfStale(LANGUAGES);

  await check('js', 'npm publish --dry-run', async () => {
    const report = JSON.parse(await run('npm', ['publish', '--dry-run', '--json', '--loglevel=silent', '--tag', 'dry', packagedFile('js', /\.tgz$/)]));
    const { files, size, unpackedSize } = report[ownPackage().name] ?? report;
    const names = files.map(({ path }) => path);
    const { bin = {}, bundledDependencies = [] } = JSON.parse(readFileSync('package.json', 'utf8'));
    const programs = Object.values(bin);
    const bundled = (name) => bundledDependencies.length > 0 && name.startsWith('node_modules/');
    const superfluous = names.filter((name) => !NPM_CONTENTS.test(name) && !programs.includes(name) && !bundled(name));
    const lacking = [...NPM_MUST, ...programs].filter((name) => !names.includes(name));
    if (superfluous.length > 0) throw new Error(`users do not need ${superfluous.join(', ')}`);
    if (lacking.length > 0) throw new Error(`users need ${lacking.join(', ')}`);
    if (unpackedSize > MOST_BYTES) throw new Error(`must be at most ${MOST_BYTES} bytes, is ${unpackedSize}`);
    return `${names.length} files, ${Math.ceil(size / 1000)} kB, unpacked ${Math.ceil(unpackedSize / 1000)} kB`;
  });

  await check('python', 'twine check --strict', async () => {
    const python = await pythonEnvironment(cacheFolder('twine'), ['twine>=6,<8', 'packaging>=24']);
    const files = [packagedFile('python', /\.whl$/), packagedFile('python', /\.tar\.gz$/)];
    await run(python, ['-m', 'twine', 'check', '--strict', ...files]);
    return 'the wheel and the sdist';
  });

  await check('java', 'the pom is valid, and all that Maven Central asks for is there', async () => {
    const pom = packagedFile('java', /\.pom$/);
    const text = readFileSync(pom, 'utf8');
    const elements = ['name', 'description', 'url', 'licenses', 'developers', 'scm'].filter((element) => !text.includes(`<${element}>`));
    if (elements.length > 0) throw new Error(`the pom has no ${elements.join(', ')}`);
    const ranges = /<version>\[.*<\/version>/.exec(text.replace(/<scope>provided<\/scope>/g, ''));
    if (ranges) throw new Error(`the pom asks for a range of versions: ${ranges[0]}`);
    const base = pom.replace(/\.pom$/, '');
    for (const part of ['.jar', '-sources.jar', '-javadoc.jar']) {
      if (!packaged('java').some(({ path }) => path === `${base}${part}`)) throw new Error(`there is no ${base}${part}`);
    }
    await maven(['validate', '--file', pom], { cwd: dirname(pom) });
    return 'jar, sources, javadoc; signing needs the key of the release workflow';
  });

  await check('go', 'go vet', async () => {
    const own = ownGoModule();
    await inScratchModule(await goModuleFile(own.path, own), async (modfile) => {
      await go(['mod', 'tidy', `-modfile=${modfile}`], { cwd: own.folder });
      await go(['vet', `-modfile=${modfile}`, './...'], { cwd: own.folder });
    });
    return own.path;
  });

  await check('dotnet', 'the NuGet package', () => packagedFile('dotnet', /\.nupkg$/) && undefined);

  if (skipped.length > 0) console.log(skipped.join('\n'));
  tally.close();
});
