import { Component, cdk } from 'projen';

/**
 * Compares the YAML of every `test/<use-case>.integ.ts` with the files in `test/<use-case>.integ.snapshot/`.
 *
 * projen's own integration tests go through cdk8s-cli, which starts slowly and asks the network for a newer version.
 */
export class IntegrationSnapshots extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addTask('integ', {
      description: 'Compare the YAML of the integration apps with their snapshots',
      exec: 'node scripts/integ.mjs',
    });
    project.addTask('integ:update', {
      description: 'Rewrite the snapshots of the integration apps',
      exec: 'node scripts/integ.mjs --update',
    });
  }
}
