import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER).map((file) => join(FOLDER, file));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

test.each([...FILES, 'examples/pipelines/github.yml', 'examples/pipelines/code-scanning.yml'])('%s uses actions by their commit', (file) => {
  expect(movable(readFileSync(file, 'utf8'))).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('runs scripts that package.json has', () => {
    expect(scriptsIn(text).filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

test('the build runs what .ci/run runs', () => {
  const build = scriptsIn(readFileSync(join(FOLDER, 'build.yml'), 'utf8'));
  const wanted = scriptsOf(readFileSync('.ci/run', 'utf8'));
  expect(wanted.length).toBeGreaterThan(5);
  expect(wanted.filter((script) => !build.includes(script))).toEqual([]);
});

describe('of a workflow', () => {
  const workflow = `
jobs:
  test:
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020
      - uses: ./.github/actions/own
      - run: |
          npm test
          sudo env "PATH=$PATH" npm run test:cluster -- paths
      - run: npx projen release
  reused:
    uses: acme/workflows/.github/workflows/build.yml@main
`;

  test('an action or a workflow by a tag or a branch is found', () => {
    expect(movable(workflow)).toEqual(['actions/checkout@v7', 'acme/workflows/.github/workflows/build.yml@main']);
  });

  test('every script is found', () => {
    expect(scriptsIn(workflow)).toEqual(['test', 'test:cluster', 'release']);
  });
});

/** What is used from other repositories by a name that can be moved. */
function movable(workflow: string): string[] {
  const jobs = Object.values<Step & { readonly steps?: Step[] }>(parse(workflow).jobs);
  const used = jobs.flatMap((job) => [job, ...(job.steps ?? [])]).flatMap(({ uses }) => uses ?? []);
  return used.filter((name) => !name.startsWith('./') && !/@[0-9a-f]{40}$/.test(name));
}

function scriptsIn(workflow: string): string[] {
  const jobs = Object.values<{ readonly steps?: Step[] }>(parse(workflow).jobs);
  return scriptsOf(jobs.flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run)).join('\n'));
}

/** The scripts that a shell script calls; tasks of projen are scripts, too. */
function scriptsOf(shell: string): string[] {
  return [...shell.matchAll(/\bnpm (?:run ([\w:-]+)|(test)\b)|\bnpx projen ([\w:-]+)/g)].map(([, ...names]) => names.find(Boolean)!);
}
