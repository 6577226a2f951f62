import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (folder) => {
  const { name, version, jsii, peerDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, folder, targets: jsii?.targets ?? {}, peerDependencies };
};

/** This package: its name, version and what it is called in other languages. */
export const ownPackage = () => read('.');

/** The packages that users bring, in the versions that are tested: the lowest that they may have. */
export const peerPackages = () => Object.keys(ownPackage().peerDependencies).map((name) => read(join('node_modules', name)));
