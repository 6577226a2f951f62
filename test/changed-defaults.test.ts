import { execFileSync } from 'child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { changedDefaults } from '../projenrc/changed-defaults';

const ROOT = join(__dirname, '..');
const deployment = (name: string, seconds: number, image = 'web:1') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec: { template: { spec: { terminationGracePeriodSeconds: ${seconds}, containers: [{ name: proxy, image: 'proxy:1' }, { name: web, image: '${image}' }] } } }
`;
const files = (...manifests: string[]) => new Map([['shop.k8s.yaml', manifests.join('---\n')]]);

describe('changed defaults', () => {
  test('are none where nothing has changed but the order of objects and of fields', () => {
    expect(changedDefaults(files(deployment('a', 30), deployment('b', 30)), files(deployment('b', 30), deployment('a', 30)))).toBeUndefined();
  });

  test('are one row, however many objects have them', () => {
    expect(changedDefaults(files(deployment('a', 30), deployment('b', 30)), files(deployment('a', 45), deployment('b', 45)))).toBe(`\
| Object | Field | Before | Now |
|---|---|---|---|
| Deployment shop/a, Deployment shop/b | spec.template.spec.terminationGracePeriodSeconds | 30 | 45 |
`);
  });

  test('name items of lists, and show what is added, removed and empty', () => {
    const before = 'kind: Service\nmetadata: { name: web, annotations: { example.com/a: x } }\nspec: { ports: [{ name: http, port: 80 }], externalIPs: [] }\n';
    const now = 'kind: Service\nmetadata: { name: web }\nspec: { ports: [{ name: tls, port: 443 }, { name: http, port: 8080 }] }\n---\nkind: ConfigMap\nmetadata: { name: new }\n';
    expect(changedDefaults(files(before), files(now))!.split('\n').slice(2)).toEqual([
      '| Service web | metadata.annotations[example.com/a] | "x" | not written |',
      '| Service web | spec.ports[http].port | 80 | 8080 |',
      '| Service web | spec.externalIPs | [] | not written |',
      '| Service web | spec.ports[tls].name | not written | "tls" |',
      '| Service web | spec.ports[tls].port | not written | 443 |',
      '| ConfigMap new | all of it | not written | written |',
      '',
    ]);
  });

  test('show text as text', () => {
    expect(changedDefaults(files(deployment('a', 30)), files(deployment('a', 30, 'a|`<b>`')))).toContain('| "a\\|\\`\\<b\\>\\`" |');
  });
});

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changed-defaults-'));
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder, encoding: 'utf8' });
  const show = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), join(ROOT, 'projenrc/show-changed-defaults.ts'), ...args], { cwd: folder, encoding: 'utf8' });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const commit = (title: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', title);
  };

  beforeAll(() => {
    git('init', '-q');
    write('examples/shop/main.ts', '');
    commit('before');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('compares with the last release, or with the one that is named, and ends its notes', () => {
    expect(show()).toBe('Nothing has been released yet.\n');

    git('tag', 'v0.0.0');
    write('examples/shop/manifests/shop.k8s.yaml', deployment('a', 30));
    commit('feat: the YAML is beside the examples');
    expect(show()).toBe('The YAML of the examples is not in v0.0.0, so that nothing can be compared with it.\n');

    git('tag', 'v0.9.0');
    write('examples/shop/manifests/shop.k8s.yaml', deployment('a', 45));
    write('examples/new/manifests/new.k8s.yaml', deployment('new', 45));
    commit('feat: longer');
    write('changelog.md', 'notes\n');
    const table = '| Object | Field | Before | Now |\n|---|---|---|---|\n| Deployment shop/a | spec.template.spec.terminationGracePeriodSeconds | 30 | 45 |\n';
    const text = `## Changed defaults\n\nWhat the same code writes otherwise than with v0.9.0:\n\n### examples/shop\n\n${table}`;
    expect(show('--append', 'changelog.md')).toBe(text);
    expect(readFileSync(join(folder, 'changelog.md'), 'utf8')).toBe(`notes\n\n${text}`);

    git('tag', 'v0.10.0');
    expect(show()).toBe('The examples are written as in v0.10.0.\n');
    expect(show('v0.9.0')).toBe(text);
  });
});
