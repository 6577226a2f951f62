import { findings } from '../../src/checks/engine';
import { Graph } from '../../src/graph/graph';
import { readYaml } from '../../src/reading/read-yaml';

const FACTS = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], externalObjects: [], packs: [] };

function found(yaml: string): string[] {
  const { manifests, problems } = readYaml(yaml, 'app.yaml');
  expect(problems).toEqual([]);
  return findings(new Graph(manifests), FACTS).map(({ id, severity, at, origin, field, message }) => `${severity} ${id} ${at ?? origin.lineOf?.(field)} ${field} ${message}`);
}

const ROUTE = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: "${APP}" }\n'
  + 'spec: { hostnames: ["${APP}.${DOMAIN}"], rules: [{ backendRefs: [{ name: "${APP}", port: 80 }] }] }\n';
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a, labels: { cell: {{cell}} } }\nstringData: { token: {{ token }} }\n';

test('placeholders of a file are said once, and nothing is said of them', () => {
  expect(found(ROUTE)).toEqual(['warning reading/placeholder 3 metadata.name has placeholders that nothing has filled in: ${APP}, ${DOMAIN}']);
});

test('a document that cannot be read for placeholders counts to them', () => {
  expect(found(`${SECRET}---\n${ROUTE}`)).toEqual(['warning reading/placeholder 3  has placeholders that nothing has filled in: {{cell}}, ${APP}, ${DOMAIN}']);
});

test.each(['${APP}', '${APP:-web}'])('so does one that would be flow style: %s', (placeholder) => {
  expect(found(`apiVersion: v1\nkind: Service\nmetadata: {name: ${placeholder}}\n`)).toEqual([
    `warning reading/placeholder 3  has placeholders that nothing has filled in: ${placeholder}`,
  ]);
});

test('so does one that decides what it says', () => {
  expect(found('{{- if .Values.on }}\napiVersion: v1\nkind: Service\n{{- end }}\n')).toEqual([
    'warning reading/placeholder 1  has placeholders that nothing has filled in: {{- if .Values.on }}',
  ]);
});

test('a mistake beside them is found', () => {
  expect(found('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: A_B, labels: { a: "${X}" } }\n')).toEqual([
    expect.stringMatching(/^fatal object\/invalid-name ConfigMap A_B metadata\.name must be .*, got "A_B"$/),
    'warning reading/placeholder 3 metadata.labels[a] has placeholders that nothing has filled in: ${X}',
  ].reverse());
});

test('where they may stand for themselves nothing is said', () => {
  expect(found('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { run: "echo ${HOME}", page: "<title>" }\n')).toEqual([]);
});

test('YAML that is broken for another reason cannot be read', () => {
  const { problems } = readYaml('apiVersion: v1\nkind: [\nmetadata: { name: "{{ name }}" }\n', 'app.yaml');
  expect(problems).toHaveLength(1);
});

test('of a construct it is its own mistake', () => {
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: '${APP}' } };
  expect(findings(new Graph([{ object, origin: { construct: 'shop/A' } }]), FACTS).map(({ id }) => id)).toEqual(['object/invalid-name']);
});

test('what is still encrypted is said once, and its values are not judged', () => {
  const encrypted = 'ENC[AES256_GCM,data:abc=,iv:def=,tag:ghi=,type:str]';
  const yaml = `apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { one: '${encrypted}', two: '${encrypted}' }\nsops: { mac: '${encrypted}', version: 3.9.0 }\n`;
  expect(found(yaml)).toEqual(['info reading/placeholder 5 sops is encrypted by SOPS, so that nothing is said of the values in it']);
});

test.each([
  ['name: #@ data.values.name', '#@ data.values.name'],
  ['name: web #@ data.values.name', '#@ data.values.name'],
  ['#@overlay/match missing_ok=True\n  name: web', '#@overlay/match missing_ok=True'],
])('what ytt fills in looks like a comment: %s', (line, placeholder) => {
  expect(found(`apiVersion: v1\nkind: Service\nmetadata:\n  ${line}\n`)).toEqual([`warning reading/placeholder 4  has placeholders that nothing has filled in: ${placeholder}`]);
});

test.each(['# @param name', '#@', 'a: b#@c'])('%s is nothing of ytt', (line) => {
  expect(found(`apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  b: c\n  ${line}\n`)).toEqual([]);
});

test.each([
  ['@name@', '@name@'],
  ['%NAME%', '%NAME%'],
  ['[[ name ]]-web', '[[ name ]]'],
  ['"{{ a }}"-web', '{{ a }}'],
])('what YAML cannot begin a value with is one: %s', (value, placeholder) => {
  expect(found(`apiVersion: v1\nkind: Service\nmetadata: {name: ${value}}\n`)).toEqual([`warning reading/placeholder 3  has placeholders that nothing has filled in: ${placeholder}`]);
});

test('what rests on a placeholder is not said, and what does not is', () => {
  const service = (type: string, selector: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: "${type}", externalTrafficPolicy: Local, selector: { app: "${selector}" }, ports: [{ port: 80 }] }\n`;
  expect(found(service('${TYPE}', 'web'))).toEqual([expect.stringContaining('filled in: ${TYPE}')]);
  expect(found(service('NodePort', '${APP}'))).toEqual([expect.stringContaining('filled in: ${APP}')]);
  expect(found(service('ClusterIP', 'web'))).toEqual([
    expect.stringContaining('fatal service/external-policy-without-effect'),
    expect.stringContaining('warning service-to-pod/selects-no-pods'),
  ]);
});

test.each(['"/$2"', '"https://$host/x"', '"https://${host}/$1"'])('variables of a controller are none: %s', (value) => {
  const ingress = `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, annotations: { nginx.ingress.kubernetes.io/permanent-redirect: ${value} } }\nspec: { ingressClassName: nginx, rules: [{ host: a.example, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }\n`;
  expect(found(ingress).filter((finding) => finding.includes('placeholder'))).toEqual([]);
  expect(found(ingress)).toEqual(expect.arrayContaining([expect.stringContaining('ingress/retired-controller')]));
});

test.each([
  ['${X}', "'envsubst' or 'flux build kustomization'"],
  ['{{ x }}', "'helm template' or 'jinja2'"],
  ['<x>', undefined],
  ['${{ x }}', undefined],
])('says what fills in %s', (placeholder, tools) => {
  const { manifests } = readYaml(`apiVersion: v1\nkind: Service\nmetadata: { name: "${placeholder}" }\n`, 'app.yaml');
  const [{ fix }] = findings(new Graph(manifests), FACTS);
  expect(fix).toBe(tools === undefined ? 'write the values, or check what the tool writes that fills them in' : `check what the tool writes that fills them in, such as ${tools}`);
});

test('objects of several folders may be for several clusters', () => {
  const object = (app: string) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { type: 'NodePort', selector: { app }, ports: [{ port: 80, nodePort: 30080 }] } });
  const severities = (...files: string[]) => {
    const manifests = files.map((file, i) => ({ object: { ...object(`${i}`), metadata: { name: `a${i}` } }, origin: { file } }));
    const same = files.map((file, i) => ({ object: object(`${i}`), origin: { file } }));
    return [manifests, same].map((all) => findings(new Graph(all), FACTS).filter(({ id }) => id === 'node-port/port-taken' || id === 'identity/lost-by-repetition').map(({ severity }) => severity));
  };
  expect(severities('dev/a.yaml', 'dev/b.yaml')).toEqual([['fatal', 'fatal'], ['fatal', 'fatal']]);
  expect(severities('dev/a.yaml', 'prod/b.yaml')).toEqual([['info', 'info'], ['info', 'info']]);
  expect(severities('dev/a.yaml', 'prod/a.yaml')).toEqual([['info', 'info'], []]);
  expect(severities('a.yaml', 'a.yaml')).toEqual([['fatal', 'fatal'], ['fatal', 'fatal']]);
});
