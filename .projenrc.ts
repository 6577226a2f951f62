import { cdk8s, javascript } from 'projen';
import { Documentation, IntegrationSnapshots, StandaloneScripts, StrictCompile, SwcJest } from './projenrc';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-exposure',
  description:
    'Typed cdk8s constructs that expose an app on Kubernetes by NodePort, LoadBalancer, Ingress or Gateway API with safe defaults',
  keywords: ['cdk8s', 'kubernetes', 'exposure', 'nodeport', 'loadbalancer', 'ingress', 'gateway-api', 'network-policy'],
  author: 'cdk8s-exposure maintainers',
  authorAddress: 'https://github.com/cdk8s-exposure',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-exposure/cdk8s-exposure.git',
  license: 'Apache-2.0',
  defaultReleaseBranch: 'main',

  // What users bring. The development dependencies are pinned to these minimums, so the minimums are what is tested;
  // `npm run test:newest` tests the other end of the ranges.
  cdk8sVersion: '2.68.12',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-27@^2.9.5'],
  minNodeVersion: '20.0.0',

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
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['benchmarks', 'examples', 'test'],
    commandOptions: { fix: false },
  },
  jestOptions: {
    configFilePath: 'jest.config.json',
    coverage: false,
    junitReporting: false,
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
  },
  integrationTestAutoDiscover: false,
  sampleCode: false,
  devDeps: ['@kubernetes/client-node@^1.4.0', 'esbuild', 'fast-check', 'tinybench', 'tsx', 'yaml'],

  // Nothing is published, and nothing runs on a schedule.
  github: false,
  release: false,
  depsUpgrade: false,
});

// The one place that loads parts of the library late.
project.eslint?.addOverride({ files: ['src/private/late.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } });

new StrictCompile(project);
new SwcJest(project);
new IntegrationSnapshots(project);
new Documentation(project);
new StandaloneScripts(project);

project.synth();
