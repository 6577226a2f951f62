import { Component, cdk } from 'projen';
import { GithubWorkflow } from 'projen/lib/github';
import { JobPermission } from 'projen/lib/github/workflows-model';

/**
 * Runs `.ci/run` for every change: all that must hold before it lands, with all languages at hand.
 */
export class CheckWorkflow extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const workflow = new GithubWorkflow(project.github!, 'build', {
      limitConcurrency: true,
      concurrencyOptions: { group: '${{ github.workflow }}-${{ github.ref }}', cancelInProgress: true },
    });
    workflow.on({ pullRequest: {}, push: { branches: ['main'] }, mergeGroup: {}, workflowDispatch: {} });
    workflow.addJob('build', {
      runsOn: ['ubuntu-latest'],
      permissions: { contents: JobPermission.READ },
      timeoutMinutes: 90,
      env: { CI: 'true' },
      tools: { node: { version: '20' }, python: { version: '3.11' }, java: { version: '17' }, go: { version: '1.26' } },
      steps: [
        { name: 'Checkout', uses: 'actions/checkout@v6', with: { 'persist-credentials': false } },
        { name: 'Check', run: '.ci/run' },
      ],
    });
  }
}
