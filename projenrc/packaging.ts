import { Component, cdk } from 'projen';

const LANGUAGES = ['js', 'python', 'java', 'go', 'dotnet'];

/**
 * Packages what is published, by `scripts/package.mjs` in place of a bare jsii-pacmak: warnings are errors, code in the
 * documentation is translated, and what a registry does not have is made from its npm package.
 */
export class Packaging extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    for (const language of LANGUAGES) {
      project.tasks.tryFind(`package:${language}`)!.reset(`node scripts/package.mjs ${language}`);
    }
    project.tasks.tryFind('package-all')!.reset('node scripts/package.mjs');
    project.setScript('package', 'node scripts/package.mjs');
    project.setScript('release:dry', 'node scripts/release-dry.mjs');
    project.setScript('test:languages', 'node scripts/test-languages.mjs');
    project.setScript('test:packed', 'node scripts/test-packed.mjs');

    // As publint would have it: Node need not guess, and the short form is written out by npm and by jsii, each in its own way.
    project.package.addField('type', 'commonjs');
    project.package.addField('repository', 'github:cdk8s-exposure/cdk8s-exposure');

    // What jsii compiles holds the declarations of every file.
    project.compileTask.exec('node scripts/declarations.mjs');
    // The tools of test:packed have a lockfile of their own.
    project.upgradeWorkflow?.postUpgradeTask.exec('npm update --package-lock-only', { cwd: 'test/packed' });

    // Written with the bundle, whose licences it holds.
    project.addGitIgnore('/THIRD-PARTY-NOTICES');
    // For those who read the repository.
    project.addPackageIgnore('/API.md');
    project.addPackageIgnore('/projenrc/');
  }
}
