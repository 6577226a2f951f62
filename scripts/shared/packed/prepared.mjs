import { packagedFile } from '../package-files.mjs';
import { packageIfStale } from '../packages.mjs';
import { step } from '../step.mjs';
import { writePrograms } from './programs.mjs';
import { Project } from './project.mjs';
import { toolbox } from './toolbox.mjs';

/** What the parts start with: the tarball, the tools, and a project into which npm has installed the package with the newest peers. */
export async function prepared() {
  await packageIfStale(['js']);
  const tarball = packagedFile('js', /\.tgz$/);
  const tool = await toolbox();

  const npmProject = Project.with(tarball);
  await step('install the package with npm', () => npmProject.shell('npm install ./cdk8s-exposure.tgz cdk8s cdk8s-plus-27 constructs'));
  await writePrograms(npmProject);
  const reference = await npmProject.manifests(['js/all.cjs']);
  return { tarball, tool, npmProject, reference };
}
