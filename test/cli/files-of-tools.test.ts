import { FINE, NODE_PORT, testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();

const KUSTOMIZATION = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [app.yaml]\npatches: [{ path: scale.yaml }]\n';
const PATCH = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n';
const TEMPLATE = 'apiVersion: v1\nkind: Service\nmetadata: { name: {{ .Values.name }} }\n';
const RUN_HELM = "cdk8s-exposure: for what is applied in the end, run 'helm template web | cdk8s-exposure check -'\n";
const SKIPPED = 'cdk8s-exposure: skipped, since they are for tools and no objects of a cluster: ';

test('a Kustomization and its patches are skipped, and said once', async () => {
  folder.write({ 'app.yaml': FINE, 'kustomization.yaml': KUSTOMIZATION, 'scale.yaml': PATCH });
  for (const command of ['check', 'map']) {
    const run = `cdk8s-exposure: for what is applied in the end, run 'kubectl kustomize . | cdk8s-exposure ${command} -'\n`;
    expect(await runCli(folder.path, [command, '.'])).toMatchObject({ code: 0, err: `${SKIPPED}Kustomization, patch of kustomize\n${run}` });
  }
});

test('a patch that is given alone is none the less one, and says what to run', async () => {
  folder.write({ 'prod/kustomization.yaml': KUSTOMIZATION, 'prod/scale.yaml': PATCH });
  const { code, out, err } = await runCli(folder.path, ['map', 'prod/scale.yaml']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.split('\n')).toEqual([
    'cdk8s-exposure: prod/scale.yaml: must hold an object of a cluster, and holds only what is for tools: patch of kustomize; give what these tools write',
    "cdk8s-exposure: for what is applied in the end, run 'kubectl kustomize prod | cdk8s-exposure map -'",
    '',
  ]);
});

test('what may be in the base of an overlay is not missing, and map says that more may be open', async () => {
  const ingress = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }\n';
  folder.write({ 'prod/kustomization.yaml': 'resources: [../base, web.yaml]\npatches: [{ path: scale.yaml }]\n', 'prod/web.yaml': ingress, 'prod/scale.yaml': PATCH, 'prod/old.yaml': FINE });
  const { out, err } = await runCli(folder.path, ['check', 'prod']);
  expect(out).not.toContain('service-missing');
  expect(err).toContain('looked at alone, since the Kustomization of their folder does not list them: prod/old.yaml\n');
  const { code, out: map } = await runCli(folder.path, ['map', 'prod', '--strict']);
  expect(code).toBe(1);
  expect(map).toContain("not understood: Kustomization prod is built by kustomize, and may open something else than what is read here: list what 'kubectl kustomize prod' writes");
});

test('overlays of one base are not taken for one app', async () => {
  const overlay = 'resources: [../base, web.yaml]\n';
  folder.write({ 'base/kustomization.yaml': 'resources: []\n', 'a/kustomization.yaml': overlay, 'b/kustomization.yaml': overlay, 'a/web.yaml': NODE_PORT, 'b/web.yaml': NODE_PORT });
  const { out } = await runCli(folder.path, ['check', '.', '--format', 'json']);
  expect(JSON.parse(out).findings).toEqual([]);
});

test('a chart is skipped, and so are its templates that cannot be read', async () => {
  folder.write({ 'app.yaml': FINE, 'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', 'web/values.yaml': 'name: web\n', 'web/templates/service.yaml': TEMPLATE });
  expect(await runCli(folder.path, ['check', '.'])).toMatchObject({ code: 0, err: `${SKIPPED}Chart.yaml, template of Helm, values of Helm\n${RUN_HELM}` });
});

test('a patch that no Kustomization names is one warning', async () => {
  folder.write({ 'scale.yaml': PATCH });
  const { code, out } = await runCli(folder.path, ['check', 'scale.yaml', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).findings.map(({ id, severity }: any) => `${severity} ${id}`)).toEqual(['warning reading/kustomize-patch']);
});

test('a template is one warning of check, and no whole result of map and diff', async () => {
  folder.write({ 'app.yaml': `${FINE}---\n${TEMPLATE}` });
  const { code, out } = await runCli(folder.path, ['check', 'app.yaml', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).findings.map(({ id, severity }: any) => `${severity} ${id}`)).toEqual(['warning reading/placeholder']);
  for (const words of [['map', 'app.yaml'], ['diff', 'app.yaml', 'app.yaml']]) {
    const result = await runCli(folder.path, words);
    expect(result.code).toBe(2);
    expect(result.err).toMatch(/^cdk8s-exposure: app\.yaml:\d+: must be YAML, and has placeholders that nothing has filled in: \{\{ \.Values\.name \}\}; /m);
  }
});

test('what is no object is an error where it is named, and none where it lies in a folder', async () => {
  folder.write({ 'app.yaml': FINE, 'package.json': '{ "name": "web", "scripts": {} }' });
  expect((await runCli(folder.path, ['check', '.'])).code).toBe(0);
  const { code, out } = await runCli(folder.path, ['check', 'app.yaml', 'package.json', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(out).findings.map(({ id, severity }: any) => `${severity} ${id}`)).toEqual(['error object/malformed']);
});

test('other files of a folder are one line, whatever they are, and no reason to fail', async () => {
  const files = { 'compose.yaml': 'services: {}\n', 'env.yaml': 'replicas: 3\n', 'notes.yaml': 'a text\n', 'tsconfig.json': '{ // comment\n}', 'tasks.yml': '- hosts: {{ all }}\n' };
  folder.write({ 'app.yaml': FINE, ...files });
  const err = `${SKIPPED}file of Docker Compose, and what has no 'apiVersion' and 'kind': tasks.yml, env.yaml, notes.yaml, tsconfig.json\n`;
  for (const words of [['check', '.', '--strict'], ['map', '.', '--strict'], ['diff', '.', '.']]) {
    const result = await runCli(folder.path, words);
    expect(result).toMatchObject({ code: 0, err: words[0] === 'diff' ? err.repeat(2) : err });
  }
});

test('a Kustomization that cannot be read is an error', async () => {
  folder.write({ 'app.yaml': FINE, 'kustomization.yaml': 'resources: [app.yaml\n' });
  expect((await runCli(folder.path, ['check', '.'])).code).toBe(2);
});

test('a part of a chart that holds no object is a template, too', async () => {
  folder.write({ 'app.yaml': FINE, 'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', 'web/templates/_helpers.yaml': '{{- define "x" -}}\n' });
  expect((await runCli(folder.path, ['check', '.'])).err).toBe(`${SKIPPED}Chart.yaml, template of Helm\n${RUN_HELM}`);
});

test('a language of which a tool makes YAML is not read as YAML', async () => {
  folder.write({ 'main.jsonnet': '{ a:: 1 }' });
  const { code, err } = await runCli(folder.path, ['check', 'main.jsonnet']);
  expect(code).toBe(2);
  expect(err).toContain("holds only what is for tools: file of Jsonnet; give what these tools write\ncdk8s-exposure: for what is applied in the end, run 'jsonnet main.jsonnet | cdk8s-exposure check -'\n");
});

test('what SOPS has encrypted is an info, whatever it is', async () => {
  const secret = (name: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: shop }\ndata: { a: "ENC[AES256_GCM,data:a=]" }\nsops: { mac: "ENC[AES256_GCM,data:b=]" }\n`;
  folder.write({ 'a.yaml': secret('a'), 'b.yaml': secret('b') });
  const { code, out } = await runCli(folder.path, ['check', '.', '--strict', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).findings.map(({ id, severity, file, also }: any) => [severity, id, file, also[0].file])).toEqual([['info', 'reading/placeholder', 'a.yaml', 'b.yaml']]);
});

test('where nothing else is there, it is said once', async () => {
  folder.write({ 'kustomization.yaml': KUSTOMIZATION, 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' });
  const err = 'cdk8s-exposure: kustomization.yaml, Chart.yaml: must hold an object of a cluster, and holds only what is for tools: Kustomization, Chart.yaml; give what these tools write\n';
  const run = "cdk8s-exposure: for what is applied in the end, run 'kubectl kustomize . | cdk8s-exposure check -'\n";
  expect(await runCli(folder.path, ['check', 'kustomization.yaml', 'Chart.yaml'])).toEqual({ code: 2, out: '', err: `${err}${run}` });
});
