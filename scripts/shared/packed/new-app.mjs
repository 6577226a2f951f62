import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { installSection } from './install-section.mjs';
import { Project } from './project.mjs';

/** Where `cdk8s init` gets what it imports when everything else is done. */
const SCHEMAS = 'raw.githubusercontent.com';

/** Objects of the newer cdk8s-plus in the same app. */
const NEWER = /^```ts.*\n([^]*?)^```$/m.exec(readFileSync('docs/newer-cdk8s-plus.md', 'utf8'))[1];

/** An app of `cdk8s init`, which has a newer cdk8s-plus, as README.md says. */
export async function newApp({ tarball, tool }, test) {
  const { app: { init, main, build } } = installSection();
  const around = Project.with(tarball);
  const bin = around.path('.bin');
  mkdirSync(bin);
  symlinkSync(tool('cdk8s-cli/bin/cdk8s'), `${bin}/cdk8s`);
  const project = around.empty('shop');

  await test('an app of cdk8s init, with this package beside a newer cdk8s-plus, compiles, is tested and is synthesized', async () => {
    for (const line of init.trim().split('\n')) {
      await project.shell(line, { bins: [bin] }).catch((error) => {
        if (!line.startsWith('cdk8s init') || !error.output?.includes(SCHEMAS)) throw error;
        console.log(`  without the imports of cdk8s init, since ${SCHEMAS} cannot be reached`);
      });
    }
    project.write({ 'main.ts': main });
    await project.shell(`set -e\n${build}`);
    const manifest = readFileSync(project.path('dist/shop.k8s.yaml'), 'utf8');
    return ['kind: NetworkPolicy', 'type: NodePort'].find((text) => !manifest.includes(text));
  });

  await test('its workloads of the newer cdk8s-plus are exposed by their labels', async () => {
    project.write({ 'newer.ts': NEWER });
    const files = Object.values(await project.manifests(['--require', 'ts-node/register', 'newer.ts']));
    return files.some((text) => text.includes('type: LoadBalancer')) ? undefined : files.join('---\n');
  });
  around.remove();
}
