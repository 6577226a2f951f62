import { Component, cdk } from 'projen';

/**
 * Compares the YAML of every `test/<use-case>.integ.ts` with the files in `test/<use-case>.integ.snapshot/`, and that of every example with
 * `examples/<name>/manifests/`, by which `npm run changed-defaults` shows what a release has written otherwise.
 *
 * projen's own integration tests go through cdk8s-cli, which starts slowly and asks the network for a newer version.
 */
export class IntegrationSnapshots extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addTask('integ', {
      description: 'Compare the YAML of the integration apps and the examples with their snapshots',
      exec: 'node scripts/integ.mjs',
    });
    project.addTask('integ:update', {
      description: 'Rewrite the snapshots of the integration apps and the examples',
      exec: 'node scripts/integ.mjs --update',
    });
    // The notes of a release end with it.
    project.tasks.tryFind('bump')!.exec('node scripts/changed-defaults.mjs --append dist/changelog.md');
  }
}
