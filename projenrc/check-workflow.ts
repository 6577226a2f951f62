import { Component, cdk } from 'projen';
import { GithubWorkflow } from 'projen/lib/github';
import { Job, JobPermission, JobStep, Tools } from 'projen/lib/github/workflows-model';

const PACKAGE = { name: 'package', path: 'dist/js' };

const run = (command: string): JobStep => ({ run: command });

/** What a job needs beside Node; the lowest versions that are supported are those that are tested. */
interface Needs {
  readonly tools?: Tools;
  readonly minutes?: number;

  /** Whether it needs the tags of releases. */
  readonly history?: boolean;
  readonly others?: Partial<Job>;
}

/**
 * Runs all that must hold before a change lands, as `.ci/run` does: each part on a hosted runner of its own, and the command line
 * also where folders are written otherwise.
 */
export class CheckWorkflow extends Component {
  private readonly workflow: GithubWorkflow;

  constructor(project: cdk.JsiiProject) {
    super(project);
    this.workflow = new GithubWorkflow(project.github!, 'build', {
      limitConcurrency: true,
      concurrencyOptions: { group: '${{ github.workflow }}-${{ github.ref }}', cancelInProgress: true },
    });
    this.workflow.on({ pullRequest: {}, push: { branches: ['main'] }, mergeGroup: {}, workflowDispatch: {} });

    this.job('test', [run('npm run test:generated'), run('npm test')]);
    this.job('changed-defaults', [run('npm run changed-defaults -- --append "$GITHUB_STEP_SUMMARY"')], { history: true });
    this.job('versions', [run('npm run test:newest'), run('npm run test:nodes')], { minutes: 60 });
    this.job('browser', [run('npm run test:browser')]);
    this.job('stranger', [run('npm run test:stranger')]);
    this.job('yaml', [run('npm run test:yaml')], { tools: { go: { version: '1.26' } } });
    this.job('packed', [run('npm run test:packed')]);
    this.job('languages', [run('npm run test:languages')], {
      tools: { python: { version: '3.11' }, java: { version: '17' }, go: { version: '1.26' } },
    });
    this.job('cluster', [
      // Ubuntu's containerd, which the cluster installs, is not beside Docker's.
      run('sudo apt-get remove --yes containerd.io'),
      // Root for namespaces, mounts and control groups, with the programs that were set up for this user.
      run('sudo env "PATH=$PATH" npm run test:cluster'),
    ], { tools: { python: { version: '3.11' }, go: { version: '1.26' } }, minutes: 120 });

    this.job('package', [
      run('npm run package -- js'),
      { uses: 'actions/upload-artifact', with: { ...PACKAGE, 'if-no-files-found': 'error' } },
    ]);
    this.job('command-line', [
      { uses: 'actions/download-artifact', with: PACKAGE },
      run(`npm run test:command-line -- ${PACKAGE.path}`),
    ], {
      others: {
        needs: ['package'],
        runsOn: ['${{ matrix.system }}'],
        strategy: { failFast: false, matrix: { domain: { system: ['windows-latest', 'macos-latest'] } } },
      },
    });
  }

  private job(name: string, steps: JobStep[], { tools, minutes = 30, history = false, others }: Needs = {}): void {
    this.workflow.addJob(name, {
      runsOn: ['ubuntu-24.04'],
      permissions: { contents: JobPermission.READ },
      timeoutMinutes: minutes,
      env: { CI: 'true' },
      tools: { node: { version: '20' }, ...tools },
      steps: [{ uses: 'actions/checkout', with: { 'persist-credentials': false, ...(history ? { 'fetch-depth': 0 } : {}) } }, ...steps],
      ...others,
    });
  }
}
