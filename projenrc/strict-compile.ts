import { Component, cdk } from 'projen';

/**
 * Compiles with every warning of jsii, joins what was compiled, checks the types of what jsii does not compile, and compares the API with the
 * last published one.
 *
 * projen silences the warning about names that are reserved words in one of the languages; such a name is easy to
 * change before anybody uses it, and hard after.
 */
export class StrictCompile extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.compileTask.reset('jsii');
    // Before the files are joined, since it compiles once more where the API has changed.
    project.compileTask.exec('tsx projenrc/generate-signatures.ts');
    project.compileTask.exec('node scripts/bundle.mjs');
    project.watchTask.reset('jsii -w');
    // A wall of text at every call; the minimum of our users is older than jsii's own.
    project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

    project.addTask('typecheck', {
      description: 'Check the types of tests, examples, benchmarks and build components',
      exec: `tsc --noEmit --project ${project.tsconfigDev.fileName}`,
    });

    const compat = project.tasks.tryFind('compat')!;
    compat.reset('node scripts/compat.mjs');
    project.postCompileTask.spawn(compat);
  }
}
