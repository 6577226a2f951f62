import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const SOURCES = 'test/languages/typescript';

const TSCONFIG = { compilerOptions: { target: 'es2022', module: 'node16', moduleResolution: 'node16', strict: true, types: ['node'] } };

/**
 * Writes a program that imports every public name by its name and then runs the app of `test/languages`, which uses all of them:
 * `js/all.mjs` and `js/all.cjs`, and in TypeScript `esm/all.ts` and `cjs/all.ts`.
 */
export async function writePrograms(project) {
  const { types } = JSON.parse(readFileSync(project.path('node_modules/cdk8s-exposure/.jsii'), 'utf8'));
  const listed = (isListed) => Object.values(types).filter(({ kind }) => isListed(kind)).map(({ name }) => name).sort().join(', ');
  const values = listed((kind) => kind !== 'interface');
  const structs = listed((kind) => kind === 'interface');

  const isThere = `const missing = Object.entries({ ${values} }).filter(([, value]) => value === undefined);
if (missing.length > 0) throw new Error('no ' + missing.map(([name]) => name).join(', '));
`;
  const named = `import { ${values} } from 'cdk8s-exposure';\n${isThere}`;
  const typed = `import type { ${structs} } from 'cdk8s-exposure';\n${named}export type Structs = [${structs}];\n`;

  for (const [format, extension] of [['esm', 'mjs'], ['cjs', 'cjs']]) {
    const { outputFiles: [{ text }] } = await build({ entryPoints: [join(SOURCES, 'main.ts')], bundle: true, packages: 'external', platform: 'node', format, write: false });
    project.write({ [`js/main.${extension}`]: text });
  }
  project.write({
    'js/names.mjs': named,
    'js/names.cjs': commonJs(named),
    'js/all.mjs': "import './names.mjs';\nimport './main.mjs';\n",
    'js/all.cjs': "require('./names.cjs');\nrequire('./main.cjs');\n",
    'tsconfig.json': JSON.stringify(TSCONFIG),
    'esm/package.json': JSON.stringify({ type: 'module' }),
    'cjs/package.json': JSON.stringify({ type: 'commonjs' }),
  });

  const sources = Object.fromEntries(readdirSync(SOURCES).map((file) => [file, readFileSync(join(SOURCES, file), 'utf8')]));
  for (const folder of ['esm', 'cjs']) {
    const files = { ...sources, 'names.ts': typed, 'all.ts': "import './names';\nimport './main';\n" };
    // An ES module names the file of another one, as it is called when it is compiled.
    const written = (text) => folder === 'esm' ? text.replace(/(from |import )'(\.[^']+)'/g, "$1'$2.js'") : text;
    project.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, written(text)])));
  }
}

/** The imports of an ES module as CommonJS has them. */
export const commonJs = (text) => text.replace(/import (\{[^}]*\}) from ('[^']*');/g, 'const $1 = require($2);');
