import { cdk8s, github, javascript, release } from 'projen';
import { CheckWorkflow, Documentation, IntegrationSnapshots, Lint, Packaging, PinnedActions, RepositoryFiles, StandaloneScripts, StrictCompile, SwcJest } from './projenrc';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-exposure',
  description:
    'Typed cdk8s constructs that expose an app on Kubernetes by NodePort, LoadBalancer, Ingress or Gateway API with safe defaults',
  keywords: ['cdk8s', 'kubernetes', 'exposure', 'nodeport', 'loadbalancer', 'ingress', 'gateway-api', 'network-policy'],
  author: 'cdk8s-exposure maintainers',
  authorAddress: 'https://github.com/cdk8s-exposure',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-exposure/cdk8s-exposure.git',
  homepage: 'https://github.com/cdk8s-exposure/cdk8s-exposure',
  license: 'Apache-2.0',
  defaultReleaseBranch: 'main',

  // What users bring. The development dependencies are pinned to these minimums, so the minimums are what is tested;
  // `npm run test:newest` tests the other end of the ranges.
  cdk8sVersion: '2.68.12',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-27@^2.9.5'],
  minNodeVersion: '20.0.0',
  bin: { 'cdk8s-exposure': 'bin/cdk8s-exposure' },

  // Later versions of projen need constructs 10.5 beside them, which would raise the minimum that is tested.
  projenVersion: '0.99.63',
  projenrcTs: true,
  packageManager: javascript.NodePackageManager.NPM,

  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  compat: true,
  docgenFilePath: 'API.md',
  tsconfigDevFile: 'tsconfig.dev.json',
  tsconfigDev: {
    include: ['benchmarks/**/*.ts', 'examples/**/*.ts'],
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022'],
      skipLibCheck: true,
      paths: { 'cdk8s-exposure': ['./src/index.ts'] },
    },
  },
  // Lint writes a flat configuration.
  eslint: false,
  jestOptions: {
    configFilePath: 'jest.config.json',
    coverage: false,
    junitReporting: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
  },
  integrationTestAutoDiscover: false,
  sampleCode: false,
  devDeps: [
    '@kubernetes/client-node@^1.4.0',
    'ajv@^8',
    // What apps of newer versions of cdk8s-plus bring.
    'cdk8s-plus-33@^2',
    'cdk8s-plus-34@^2',
    'esbuild',
    'fast-check',
    'playwright-core',
    'tinybench',
    'tsx',
    'yaml',
  ],

  // What it is called where it is published. Nobody logs in with a token where the registry trusts the workflow itself.
  npmTrustedPublishing: true,
  publishToPypi: { distName: 'cdk8s-exposure', module: 'cdk8s_exposure', trustedPublishing: true },
  publishToMaven: { javaPackage: 'io.github.cdk8sexposure', mavenGroupId: 'io.github.cdk8s-exposure', mavenArtifactId: 'cdk8s-exposure' },
  publishToNuget: { dotNetNamespace: 'Cdk8sExposure', packageId: 'Cdk8sExposure', trustedPublishing: true },
  publishToGo: { moduleName: 'github.com/cdk8s-exposure/cdk8s-exposure-go', githubUseSsh: true },

  // A person starts a release; the commits since the last one say its version, and what its notes tell.
  releaseTrigger: release.ReleaseTrigger.workflowDispatch(),
  majorVersion: 0,
  workflowNodeVersion: '24',
  releaseFailureIssue: true,

  // CheckWorkflow runs all checks, and no robot writes to a pull request.
  buildWorkflow: false,
  pullRequestTemplateContents: [
    '<!-- The title is that of the commit: feat|fix|docs|test|chore(scope): lower-case, no period. The title of a fix states the bug. -->',
    '',
    '## Why',
    '',
    '',
    '## How it is shown',
    '',
    '- [ ] `npm test` passes, and a test fails without the change',
    '- [ ] what is generated is part of the commit: API.md, the pages of docs/, snapshots',
    '- [ ] changed YAML: the commit says why the output of users changes (`npm run changed-defaults`)',
    '- [ ] breaking: the commit says `BREAKING CHANGE:` with what to write instead',
  ],
  devContainer: true,
  githubOptions: {
    mergify: false,
    pullRequestLintOptions: { semanticTitleOptions: { types: ['feat', 'fix', 'perf', 'docs', 'test', 'refactor', 'build', 'bench', 'chore'] } },
  },
  depsUpgradeOptions: {
    // Later versions need constructs 10.5 beside them, see projenVersion.
    exclude: ['projen'],
    workflowOptions: { schedule: javascript.UpgradeDependenciesSchedule.MONTHLY, projenCredentials: github.GithubCredentials.fromApp() },
  },
});

new StrictCompile(project);
new SwcJest(project);
new Lint(project);
new IntegrationSnapshots(project);
new Documentation(project);
new Packaging(project);
new PinnedActions(project);
new RepositoryFiles(project);
new CheckWorkflow(project);
new StandaloneScripts(project);

project.synth();
