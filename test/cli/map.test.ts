import { BROKEN, FINE, NODE_PORT, testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();
const map = (...words: string[]) => runCli(folder.path, ['map', ...words]);

describe('the ways in', () => {
  beforeEach(() => folder.write({ 'web.yaml': NODE_PORT }));

  test('are told as text if nothing else is asked for', async () => {
    const { code, out, err } = await map('.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('30080');
    expect(await map('.', '--format', 'text')).toEqual({ code, out, err });
  });

  test('are told as JSON with the documented fields', async () => {
    const { out } = await map('.', '--format', 'json');
    expect(JSON.parse(out)).toEqual({ version: 1, waysIn: [expect.objectContaining({ way: 'NodePort', port: 30080, file: 'web.yaml' })], notUnderstood: [] });
  });

  test.each([
    ['mermaid', /^flowchart LR\n[^]*service#45;to#45;pod\/selects#45;no#45;pods/],
    ['html', /^<!doctype html>[^]*service-to-pod\/selects-no-pods[^]*<\/html>\s*$/],
    ['reach', /^#!\/bin\/sh\n[^]*30080/],
  ])('are told as %s', async (format, text) => {
    const { code, out, err } = await map('.', '--format', format);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(text);
  });

  test('are marked as the options say', async () => {
    expect((await map('.', '--format', 'mermaid', '--external', 'Pod/*')).out).not.toContain('service#45;to#45;pod/selects#45;no#45;pods');
    expect((await map('.', '--format', 'mermaid', '--severity', 'service-to-pod/selects-no-pods=fatal')).out).toMatch(/:::fatal|class \S+ fatal/);
  });

  test('come from the standard input', async () => {
    expect((await runCli(folder.path, ['map', '-', '--format', 'json'], NODE_PORT)).out).toContain('"port": 30080');
  });

  test('are no reason to fail, unlike manifests that cannot be read', async () => {
    folder.write({ 'bad.yaml': BROKEN });
    const { code, out, err } = await map('.');
    expect(code).toBe(2);
    expect(out).toContain('30080');
    expect(err).toMatch(/^cdk8s-exposure: bad\.yaml:\d+:\d+: must be YAML: /);
  });
});

test('what a Gateway of a file hands to its Service decides from where it can be reached', async () => {
  folder.write({
    'gateway.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: shared, namespace: shop }
spec:
  gatewayClassName: any
  infrastructure: { annotations: { service.beta.kubernetes.io/aws-load-balancer-scheme: internal } }
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec: { parentRefs: [{ name: shared }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
`,
  });
  const { code, out } = await map('gateway.yaml');
  expect(code).toBe(0);
  expect(out).toContain("from the private network: by 'infrastructure.annotations' of Gateway shop/shared");
});

test('an app that cannot be reached has none', async () => {
  folder.write({ 'settings.yaml': FINE });
  expect(await map('settings.yaml', '--format', 'json')).toEqual({ code: 0, out: '{\n  "version": 1,\n  "waysIn": [],\n  "notUnderstood": []\n}\n', err: '' });
});

describe('what is not understood, and may open more', () => {
  const RELEASE = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: app, namespace: shop }\nspec: {}\n';

  test.each([
    ['text', 'not understood: HelmRelease shop/app makes other objects'],
    ['json', '"reason": "makes other objects'],
    ['mermaid', 'HelmRelease shop/app makes other objects'],
    ['html', 'HelmRelease shop/app makes other objects'],
    ['reach', "'HelmRelease shop/app makes other objects"],
  ])('is named in %s', async (format, text) => {
    folder.write({ 'app.yaml': RELEASE });
    const { code, out } = await map('app.yaml', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain(text);
    expect(out).not.toMatch(/nothing[^.]* can be reached/i);
  });

  test('fails only if that is asked for', async () => {
    folder.write({ 'app.yaml': RELEASE, 'web.yaml': NODE_PORT });
    expect((await map('app.yaml', '--strict')).code).toBe(1);
    expect((await map('web.yaml', '--strict')).code).toBe(0);
  });
});

describe('fails', () => {
  test.each([
    [['--format', 'sarif'], /'format' must be text, json, mermaid, html or reach, got 'sarif'/],
    [['--never'], /Unknown option '--never'; 'cdk8s-exposure map --help' lists the options/],
  ])('with %j', async (words, message) => {
    folder.write({ 'web.yaml': NODE_PORT });
    const { code, out, err } = await map('web.yaml', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

test('what cannot be read may open something, so that nobody says that nothing can be reached', async () => {
  folder.write({ 'broken.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web, }}\n', 'app.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' });
  const { code, out } = await runCli(folder.path, ['map', 'app.yaml', 'broken.yaml']);
  expect(code).toBe(2);
  expect(out).toMatch(/^not understood: Document broken\.yaml:3 could not be read, and may open something$/m);
  expect(out).toContain('no way in, and 1 object that is not understood and may open more');
  expect(out).not.toContain('nothing can be reached');
  const { notUnderstood } = JSON.parse((await runCli(folder.path, ['map', 'app.yaml', 'broken.yaml', '--format', 'json'])).out);
  expect(notUnderstood).toEqual([{ opener: { kind: 'Document', name: 'broken.yaml:3' }, reason: 'could not be read, and may open something', file: 'broken.yaml' }]);
});
