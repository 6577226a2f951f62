import { execFileSync, spawnSync } from 'child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parse } from 'yaml';
import { LONELY, NODE_PORT, REFUSED } from './folder';
import { makeTools, Tools } from './tools';
import { synthesized } from '../util/synthesized';

const ROOT = join(__dirname, '../..');
const PIPELINES = join(ROOT, 'examples/pipelines');
const pipeline = (name: string) => parse(readFileSync(join(PIPELINES, name), 'utf8'));

let tools: Tools;
let example: Readonly<Record<string, string>>;

beforeAll(async () => {
  tools = makeTools({
    npm: ['[ "$*" = ci ]'],
    cdk8s: ['[ "$*" = synth ] && rm -rf dist && cp -r manifests dist'],
    gh: ['for word in "$@"; do echo "$word"; done > "$GH_CALLED"', 'cp comment.md "$GH_CALLED.md"'],
  });
  example = (await synthesized(() => import('../../examples/pipelines/main'))).files;
});
afterAll(() => tools.remove());

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'pipeline-'));
  git('init', '--quiet', '--initial-branch=main');
  cpSync(join(PIPELINES, 'cdk8s-exposure.yaml'), join(project, 'cdk8s-exposure.yaml'));
  commit(example);
});
afterEach(() => rmSync(project, { recursive: true }));

function git(...words: string[]): string {
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd: project, encoding: 'utf8' }).trim();
}

/** Has an app give these manifests. */
function commit(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(project, 'manifests'), { recursive: true });
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(project, 'manifests', name), text));
  git('add', '.');
  git('commit', '--quiet', '--allow-empty', '--message=app');
  return git('rev-parse', 'HEAD');
}

function sh(script: string, env: Readonly<Record<string, string>> = {}, shell = 'bash'): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(shell, shell === 'bash' ? ['-e', '-o', 'pipefail', '-c', script] : ['-e', '-c', script], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, PATH: tools.path, ...env },
  });
  return { status, said: `${stdout}${stderr}` };
}

const read = (name: string) => readFileSync(join(project, name), 'utf8');

describe('the workflow of GitHub', () => {
  const { jobs: { exposure: { steps, permissions } } } = pipeline('github.yml');
  const summary = () => join(project, 'summary.md');

  /** Runs its steps as the runner does: once one has failed, only those that ask for it. */
  function run(event: 'push' | 'pull_request', base?: string): Record<string, number | null> {
    const statuses: Record<string, number | null> = {};
    const env = { GITHUB_STEP_SUMMARY: summary(), GH_CALLED: join(project, 'gh'), GH_TOKEN: 'none', PULL_REQUEST: 'https://example.com/pull/7', RUN: 'https://example.com/runs/1' };
    for (const { name, run: script, uses, if: condition = '', with: { path } = { path: undefined } } of steps) {
      const isPicked = condition === '' ? Object.values(statuses).every((status) => status === 0) : event === 'pull_request' || !condition.includes('pull_request');
      if (isPicked && path === 'base') {
        expect(uses).toMatch(/^actions\/checkout@/);
        git('worktree', 'add', '--quiet', 'base', base!);
      } else if (isPicked && script !== undefined) {
        statuses[name ?? script] = sh(script, env).status;
      }
    }
    return statuses;
  }

  test('passes with the app beside it, and shows its ways in', () => {
    expect(run('push')).toEqual({ 'npm ci': 0, 'npx cdk8s synth': 0, 'judge': 0, 'show': 0 });
    expect(read('summary.md')).toMatch(/^```mermaid\nflowchart LR\n[^]*\n```\n\n## Exposure\n/);
  });

  test('shows a pull request what it opens', () => {
    const base = git('rev-parse', 'HEAD');
    commit({ 'out.yaml': NODE_PORT });
    expect(run('pull_request', base)).toEqual({ 'npm ci': 0, 'npx cdk8s synth': 0, 'judge': 0, 'compare': 0, 'show': 0, 'comment': 0 });
    expect(read('gh').split('\n')).toEqual(['pr', 'comment', 'https://example.com/pull/7', '--edit-last', '--create-if-none', '--body-file', 'comment.md', '']);
    expect(read('gh.md')).toMatch(/30080[^]*\n```mermaid\nflowchart LR\n[^]*\n```\n\n## Exposure\n[^]*service-to-pod\/selects-no-pods/);
    expect(read('summary.md')).toBe(read('gh.md'));
  });

  test('fails with an error, and shows it all the same', () => {
    const base = git('rev-parse', 'HEAD');
    commit({ 'out.yaml': REFUSED });
    expect(run('pull_request', base)).toMatchObject({ judge: 1, compare: 0, show: 0, comment: 0 });
    expect(read('gh.md')).toContain('service/invalid-port');
  });

  test('says that nothing is compared where the base cannot be synthesized', () => {
    rmSync(join(project, 'manifests'), { recursive: true });
    commit({});
    const base = git('rev-parse', 'HEAD');
    commit({ ...example, 'out.yaml': NODE_PORT });
    expect(run('pull_request', base)).toMatchObject({ judge: 0, compare: 0, show: 0, comment: 0 });
    expect(read('gh.md')).toMatch(/^What was there before cannot be synthesized, so nothing is compared\.\n\n```mermaid\n/);
  });

  test('fails where manifests cannot be read, and shows it', () => {
    const base = git('rev-parse', 'HEAD');
    commit({ 'bad.yaml': 'kind: [' });
    expect(run('pull_request', base)).toMatchObject({ judge: 2, compare: 1, show: 0, comment: 0 });
    expect(read('gh.md')).toContain('fatal [checks/unreadable-file]');
  });

  test('leads to its summary what is too long for a comment', () => {
    const base = git('rev-parse', 'HEAD');
    commit({ 'many.yaml': Array.from({ length: 500 }, (_, i) => LONELY.replaceAll('web', `web-${i}`)).join('---\n') });
    expect(run('pull_request', base).comment).toBe(0);
    expect(read('gh.md')).toBe('The exposure is shown in the summary of https://example.com/runs/1\n');
    expect(read('summary.md')).toContain('web&#45;499');
  });

  test('may do no more than it does, and takes nothing of an event into its scripts', () => {
    expect(pipeline('github.yml').permissions).toEqual({});
    expect(permissions).toEqual({ 'contents': 'read', 'pull-requests': 'write' });
    expect(steps.filter(({ run: script = '' }) => script.includes('${{'))).toEqual([]);
  });
});

describe('the workflow of code scanning', () => {
  const { jobs: { 'code-scanning': { steps, permissions } } } = pipeline('code-scanning.yml');
  const run = () => sh(steps.flatMap(({ run: script = [] }) => script).join('\n')).status;
  const { with: { sarif_file: report } } = steps.find(({ uses }: { uses?: string }) => uses?.includes('upload-sarif'));
  const results = () => JSON.parse(read(report)).runs[0].results;

  beforeEach(() => {
    cpSync(join(project, 'manifests'), join(project, 'dist'), { recursive: true });
    commit({});
  });

  test('passes with the app beside it, and leaves what is uploaded', () => {
    expect(run()).toBe(0);
    expect(results()).toEqual([]);
  });

  test('finds what is wrong in a file of the repository', () => {
    writeFileSync(join(project, 'dist/out.yaml'), REFUSED);
    commit({ 'out.yaml': REFUSED });
    expect(run()).toBe(1);
    const [{ ruleId, locations: [{ physicalLocation: { artifactLocation: { uri } } }] }] = results();
    expect([ruleId, git('ls-files', uri)]).toEqual(['service/invalid-port', 'dist/out.yaml']);
  });

  test('fails if what the app writes was not committed', () => {
    commit({ 'out.yaml': NODE_PORT });
    expect(run()).toBe(1);
    expect(existsSync(join(project, report))).toBe(false);
  });

  test('may do no more than it does', () => {
    expect(pipeline('code-scanning.yml').permissions).toEqual({});
    expect(permissions).toEqual({ 'contents': 'read', 'security-events': 'write' });
    expect(steps.filter(({ run: script = '' }) => script.includes('${{'))).toEqual([]);
  });
});

describe('the pipeline of GitLab', () => {
  const { exposure, 'exposure-changes': changes } = pipeline('gitlab.yml');
  // As its runner does, line by line.
  const run = (script: readonly string[], env = {}) => sh(script.join('\n'), env);

  test('passes with the app beside it, and leaves its reports', () => {
    expect(run(exposure.script).status).toBe(0);
    expect(read(exposure.artifacts.reports.junit)).toContain('<testsuites name="cdk8s-exposure">');
    exposure.artifacts.paths.forEach((path: string) => expect(existsSync(join(project, path))).toBe(true));
  });

  test('fails with an error, and leaves its reports', () => {
    commit({ 'out.yaml': REFUSED });
    expect(run(exposure.script).status).toBe(1);
    expect(read(exposure.artifacts.reports.junit)).toContain('service/invalid-port');
    expect(exposure.artifacts.when).toBe('always');
  });

  test.each([
    ['warns if something was opened', { 'out.yaml': NODE_PORT }, 1],
    ['passes if nothing was', { 'settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\n' }, 0],
  ])('%s', (_, files: Record<string, string>, status) => {
    const base = git('rev-parse', 'HEAD');
    cpSync(join(project, '.git'), join(project, 'origin.git'), { recursive: true });
    git('remote', 'add', 'origin', join(project, 'origin.git'));
    mkdirSync(join(project, 'manifests'), { recursive: true });
    Object.entries(files).forEach(([name, text]) => writeFileSync(join(project, 'manifests', name), text));
    const { status: actual, said } = run(changes.script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect([actual, said]).toEqual([status, expect.stringMatching(status === 1 ? /30080/ : /./)]);
    expect(changes.allow_failure.exit_codes).toBe(1);
  });

  test('passes, and says so, where the base cannot be synthesized', () => {
    rmSync(join(project, 'manifests'), { recursive: true });
    commit({});
    const base = git('rev-parse', 'HEAD');
    cpSync(join(project, '.git'), join(project, 'origin.git'), { recursive: true });
    git('remote', 'add', 'origin', join(project, 'origin.git'));
    commit({ ...example, 'out.yaml': NODE_PORT });
    expect(run(changes.script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toEqual({ status: 0, said: expect.stringContaining('nothing is compared') });
  });
});

describe('the hook of pre-commit', () => {
  const { repos: [{ repo, hooks: [hook] }] } = pipeline('pre-commit-config.yaml');

  test('has what pre-commit asks for', () => {
    expect({ repo, ...hook }).toMatchObject({ repo: 'local', id: 'exposure', language: 'system', pass_filenames: false });
    expect(['main.ts', 'cdk8s-exposure.yaml', 'a.yml', 'README.md'].filter((file) => new RegExp(hook.files).test(file))).toEqual(['main.ts', 'cdk8s-exposure.yaml', 'a.yml']);
  });

  test.each([
    ['passes with the app beside it', {}, 0],
    ['keeps an error from being committed', { 'out.yaml': REFUSED }, 1],
  ])('%s', (_, files, status) => {
    Object.entries(files).forEach(([name, text]) => writeFileSync(join(project, 'manifests', name), String(text)));
    expect(sh(hook.entry).status).toBe(status);
  });
});
