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
  expect(found(yaml)).toEqual([`warning reading/placeholder 5 sops has placeholders that nothing has filled in: ${encrypted}`]);
});

test('objects of several folders may be for several clusters', () => {
  const object = (app: string) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { type: 'NodePort', selector: { app }, ports: [{ port: 80, nodePort: 30080 }] } });
  const severities = (...files: string[]) => {
    const manifests = files.map((file, i) => ({ object: { ...object(`${i}`), metadata: { name: `a${i}` } }, origin: { file } }));
    const same = files.map((file, i) => ({ object: object(`${i}`), origin: { file } }));
    return [manifests, same].map((all) => findings(new Graph(all), FACTS).filter(({ id }) => id === 'node-port/port-taken' || id === 'identity/lost-by-repetition').map(({ severity }) => severity));
  };
  expect(severities('dev/a.yaml', 'dev/b.yaml')).toEqual([['fatal', 'fatal'], ['fatal', 'fatal']]);
  expect(severities('dev/a.yaml', 'prod/a.yaml')).toEqual([['info', 'info'], ['info', 'info']]);
});
