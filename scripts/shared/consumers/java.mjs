import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ownPackage, peerPackages } from '../jsii-packages.mjs';
import { forgetOwnPackage, installPeers, maven } from '../maven.mjs';
import { DIST } from '../package-files.mjs';

/** With Maven, from the repository in `dist/java` beside Maven Central. */
export const java = {
  name: 'Java',
  packageOf: 'java',
  needs: 'java17',
  checkedBy: 'javac -Xlint:all -Werror',
  exception: /^(?:RuntimeException|JsiiError)$/,

  build: async (folder, { example }) => {
    rmSync(folder, { recursive: true, force: true });
    cpSync('test/languages/java', folder, { recursive: true });
    writeFileSync(join(folder, 'src', 'main', 'java', 'shop', 'Example.java'), `package shop;\n\n${example.java}`);
    await installPeers();
    forgetOwnPackage();
    const versions = [...peerPackages(), { ...ownPackage(), version: ownPackage().version }].map(({ name, version }) => `-D${name}.version=${version}`);
    await maven([
      ...versions, `-Ddist=file://${join(DIST, 'java')}`, 'compile',
      'dependency:build-classpath', '-Dmdep.outputFile=classpath.txt',
    ], { cwd: folder });
    const classpath = [join(folder, 'target', 'classes'), readFileSync(join(folder, 'classpath.txt'), 'utf8').trim()].join(delimiter);
    const program = (name) => ['java', '-cp', classpath, `shop.${name}`];
    return { main: program('Main'), mistakes: program('Mistakes'), example: program('Example') };
  },
};
