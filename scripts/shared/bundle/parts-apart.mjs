import { relative, sep } from 'node:path';

const RESOLVED = Symbol('resolved');

/** The path of a module as the metafile of esbuild has it. */
const moduleOf = (path) => relative('.', path).split(sep).join('/');

/** Takes what another part holds out of the file of that part, which stands beside this one. */
export const partsApart = (name, owners) => ({
  name: 'parts-apart',
  setup: ({ onLoad, onResolve, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === RESOLVED || from.kind === 'entry-point') return undefined;
      if (from.namespace === 'other-part') return { path, external: true };
      const found = await resolve(path, { ...from, pluginData: RESOLVED });
      const owner = owners.get(moduleOf(found.path));
      return owner === undefined || owner === name ? found : { path: moduleOf(found.path), namespace: 'other-part' };
    });
    onLoad({ filter: /./, namespace: 'other-part' }, ({ path }) => ({
      contents: `module.exports = require('./${owners.get(path)}.js')[${JSON.stringify(path)}];`,
    }));
  },
});
