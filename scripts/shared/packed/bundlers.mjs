import { createRequire } from 'node:module';
import { differenceOf } from '../manifest-difference.mjs';
import { Project } from './project.mjs';

/** One file of everything, as it is put into an image; minified, since then nothing may depend on the names of functions. */
const BUNDLERS = {
  esbuild: async (load, entry, outfile) => {
    await load('esbuild').build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', minify: true, logLevel: 'silent' });
  },

  webpack: (load, entry, outfile) => new Promise((resolve, reject) => {
    const slash = outfile.lastIndexOf('/');
    const output = { path: outfile.slice(0, slash), filename: outfile.slice(slash + 1) };
    load('webpack')({ entry, output, mode: 'production', target: 'node', performance: false }, (error, stats) =>
      error ?? stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve());
  }),
};

/** The app in one file that runs where no packages are. */
export async function bundlers({ npmProject, tool, tarball, reference }, test) {
  const load = (name) => createRequire(import.meta.url)(tool(name));
  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    for (const entry of ['js/all.mjs', 'js/all.cjs']) {
      const away = Project.with(tarball);
      await test(`${name}, ${entry.slice(-3)}: the bundle gives the same manifests where no packages are`, async () => {
        await bundle(load, npmProject.path(entry), away.path('bundle.cjs'));
        return differenceOf(reference, await away.manifests(['bundle.cjs']));
      });
      away.remove();
    }
  }
}
