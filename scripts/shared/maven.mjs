import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { run } from './command.mjs';
import { ownPackage, peerPackages } from './jsii-packages.mjs';
import { pacmak } from './pacmak.mjs';

const repository = () => cacheFolder('maven');

/** Runs Maven with a repository of our own, so that nothing depends on what else was built on the machine. */
export const maven = (args, options) => run('mvn', [
  '--batch-mode', '--no-transfer-progress', `-Dmaven.repo.local=${repository()}`, ...args,
], options);

/** Puts what users bring into the repository: as published where it is, else made from the npm package. */
export async function installPeers() {
  for (const { version, folder, targets: { java: { maven: { groupId, artifactId } } } } of peerPackages()) {
    if (existsSync(join(artifactFolder(groupId, artifactId), version, `${artifactId}-${version}.jar`))) continue;
    const published = ['dependency:get', `-Dartifact=${groupId}:${artifactId}:${version}`, '-Dtransitive=false'];
    await maven(published).catch(async () => {
      const scratch = join(cacheFolder(), `${artifactId}-${version}.${process.pid}`);
      await pacmak('java', { folder, outdir: scratch, codeOnly: true });
      pinToLowest(join(scratch, 'java', 'pom.xml'));
      await maven(['install', '-Dmaven.javadoc.skip', '-Dmaven.source.skip'], { cwd: join(scratch, 'java') });
      rmSync(scratch, { recursive: true });
    });
  }
}

/** Makes Maven read this package anew, whose version stays the same while it changes. */
export function forgetOwnPackage() {
  const { groupId, artifactId } = ownPackage().targets.java.maven;
  rmSync(artifactFolder(groupId, artifactId), { recursive: true, force: true });
}

/**
 * Writes the lowest version in place of each range: a version in Maven is a wish, which a later one of the user overrules, while a
 * range makes every build ask the registry for all versions that there are.
 */
export function pinToLowest(pom) {
  writeFileSync(pom, readFileSync(pom, 'utf8').replace(/<version>\[([^,<]+),[^<]*<\/version>/g, '<version>$1</version>'));
}

const artifactFolder = (groupId, artifactId) => join(repository(), ...groupId.split('.'), artifactId);
