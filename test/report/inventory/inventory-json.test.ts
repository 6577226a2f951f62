import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { app, graphOf, INGRESS, POLICY } from './graph-of';
import { inventory } from '../../../src/report/inventory/inventory';
import { inventoryJson } from '../../../src/report/inventory/inventory-json';
import { wholeOf } from '../../../src/report/parts';

const DOCS = join(__dirname, '../../../docs');
const schema = JSON.parse(readFileSync(join(DOCS, 'inventory.schema.json'), 'utf8'));
// Its keywords mean the same in every draft since 7, and not every Ajv knows the name of the newest.
const { $schema: draft, ...keywords } = schema;
const isValid = new Ajv({ allErrors: true }).compile(keywords);

const PREFIX = 'nginx.ingress.kubernetes.io';
const PROTECTED = INGRESS.replace('annotations: {}', `annotations: {
  ${PREFIX}/auth-url: 'https://id.example', ${PREFIX}/whitelist-source-range: 10.0.0.0/8, ${PREFIX}/satisfy: any,
  ${PREFIX}/denylist-source-range: 192.0.2.0/24, ${PREFIX}/proxy-body-size: 8m }`);

const EVERYTHING = `${app("type: LoadBalancer, loadBalancerIP: 198.51.100.1, loadBalancerSourceRanges: [10.0.0.0/8], externalIPs: ['192.0.2.1']").replace(
  'containerPort: 8080',
  'containerPort: 8080, hostPort: 81',
)}${PROTECTED}${POLICY}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: shared, namespace: infra }]
  rules:
    - matches: [{ method: GET }]
      backendRefs: [{ name: web, port: 80 }, { name: web, port: 80 }]
    - filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }]
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
${app('type: LoadBalancer').replace(/name: web, namespace: shop/g, 'name: controller, namespace: infra').replace('image: web', 'image: registry.k8s.io/ingress-nginx/controller:v1.12.0')}`;

function produced(yaml: string): { waysIn: object[] } {
  return JSON.parse(wholeOf(inventoryJson(inventory(graphOf(yaml)))));
}

test('the schema is of draft 2020-12', () => {
  expect(draft).toBe('https://json-schema.org/draft/2020-12/schema');
});

test('what is produced is what the schema says', () => {
  const json = produced(EVERYTHING);
  isValid(json);
  expect(isValid.errors).toBeNull();
});

test.each([
  ['an unknown field', (json: any) => (json.waysIn[0].other = 1)],
  ['a missing field', (json: any) => delete json.waysIn[0].access],
  ['a port out of its range', (json: any) => (json.waysIn[0].port = 70_000)],
  ['another version', (json: any) => (json.version = 2)],
  ['an unknown reachability', (json: any) => (json.waysIn[0].reachability = 'moon')],
])('the schema refuses %s', (_, spoil) => {
  const json = produced(EVERYTHING);
  spoil(json);
  expect(isValid(json)).toBe(false);
});

test('every field of the schema is produced by some way in, in its order', () => {
  const json = produced(EVERYTHING);
  for (const way of json.waysIn) {
    const fields = Object.keys(schema.$defs.wayIn.properties);
    expect(Object.keys(way)).toEqual(fields.filter((field) => field in way));
  }
  const seen = new Set(json.waysIn.flatMap((way) => Object.keys(way)));
  const notInYaml = ['constructPath', 'file'];
  expect(Object.keys(schema.$defs.wayIn.properties).filter((field) => !seen.has(field))).toEqual(notInYaml);
});

test('so is every field of what protects it', () => {
  const protections = produced(EVERYTHING).waysIn.flatMap((way: any) => way.protections ?? []);
  const seen = new Set(protections.flatMap((one: object) => Object.keys(one)));
  expect(Object.keys(schema.$defs.protection.properties).filter((field) => !seen.has(field))).toEqual([]);
});

test('construct and file are told if they are known', () => {
  const graph = graphOf(app('type: NodePort'));
  const { ways: [way] } = inventory(graph);
  const json = JSON.parse(wholeOf(inventoryJson({ ways: [{ ...way, constructPath: 'app/shop/Web', file: 'dist/shop.yaml' }], notUnderstood: [] })));
  expect(isValid(json)).toBe(true);
  expect(Object.keys(json.waysIn[0]).slice(-2)).toEqual(['constructPath', 'file']);
});

test('the same manifests give the same bytes', () => {
  expect(wholeOf(inventoryJson(inventory(graphOf(EVERYTHING))))).toBe(wholeOf(inventoryJson(inventory(graphOf(EVERYTHING)))));
});

test('the page lists every field with the words of the schema', () => {
  const page = readFileSync(join(DOCS, 'inventory.md'), 'utf8');
  for (const definition of ['wayIn', 'target']) {
    const { properties, required } = schema.$defs[definition];
    for (const [field, { description }] of Object.entries<{ description: string }>(properties)) {
      expect(page).toContain(`| \`${field}\` | ${required.includes(field) ? 'always' : ''} | ${description} |\n`);
    }
  }
});
