import { readFileSync } from 'node:fs';

const BLOCK = /^```(\w+).*\n([^]*?)^```$/gm;

const blocksOf = (text) => [...text.matchAll(BLOCK)].map(([, language, body]) => ({ language, body }));

/** What the section on installing in README.md holds, to be done as it is written. */
export function installSection() {
  const readme = readFileSync('README.md', 'utf8');
  const [program] = blocksOf(readme).filter(({ language }) => language === 'ts');
  const blocks = blocksOf(/^## Install\n([^]*?)^## /m.exec(readme)[1]);
  const languages = blocks.map(({ language }) => language).join();
  if (languages !== 'sh,js,sh,ts,sh') throw new Error(`the section on installing in README.md must hold blocks of sh, js, sh, ts and sh, holds ${languages}`);

  const [managers, commonJs, init, main, build] = blocks.map(({ body }) => body);
  return {
    /** One line for each package manager. */
    managers: managers.trim().split('\n'),
    /** The first program of the page, as an ES module and with the imports of CommonJS. */
    programs: { 'main.mjs': program.body, 'main.cjs': `${commonJs}${program.body.replace(/^import .*\n/gm, '')}` },
    /** An app of `cdk8s init`. */
    app: { init, main, build },
  };
}
