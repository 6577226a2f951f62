import { peerPackages } from '../jsii-packages.mjs';
import { Project } from './project.mjs';
import { writePrograms } from './programs.mjs';

/** The declarations are checked, too, and those of what users bring. */
const STRICT = { strict: true, skipLibCheck: false, noEmit: true, target: 'es2019', lib: ['es2020', 'dom'] };

/** The types of Node are newer than the oldest compiler: what the app uses of it. */
const NODE = `
declare module 'fs' { export function writeFileSync(file: string, text: string): void; }
declare module 'path' { export function join(...names: string[]): string; }
declare const process: { argv: string[] };
`;

const NEWEST = [
  { title: 'CommonJS', file: 'cjs/all.ts', options: { module: 'nodenext' } },
  { title: 'ES modules', file: 'esm/all.ts', options: { module: 'nodenext' } },
  { title: 'a bundler', file: 'esm/all.ts', options: { module: 'esnext', moduleResolution: 'bundler' } },
];

/** The oldest TypeScript that can read the declarations, with the oldest versions of what users bring, and the newest with the newest. */
export async function typeCheckers({ npmProject, tool, tarball }, test) {
  const checked = async (project, compiler, files, options) => {
    project.write({ 'tsconfig.strict.json': JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }) });
    const { status, stdout, stderr } = await project.node([tool(`${compiler}/bin/tsc`), '--project', 'tsconfig.strict.json'], { env: { NODE_OPTIONS: '' } });
    return status === 0 ? undefined : `${stdout}${stderr}`;
  };

  await test('the oldest TypeScript, with the oldest peers', async () => {
    const oldest = Project.with(tarball);
    await oldest.shell(`npm install ./cdk8s-exposure.tgz ${peerPackages().map(({ name, version }) => `${name}@${version}`).join(' ')}`);
    await writePrograms(oldest);
    oldest.write({ 'node.d.ts': NODE });
    const problem = await checked(oldest, 'typescript-oldest', ['cjs/all.ts', 'node.d.ts'], { module: 'commonjs', types: [] });
    oldest.remove();
    return problem;
  });

  npmProject.link(tool, '@types/node');
  for (const { title, file, options } of NEWEST) {
    await test(`the newest TypeScript, with the newest peers, ${title}`, () => checked(npmProject, 'typescript-newest', [file], { ...options, types: ['node'] }));
  }
}
