import { ingressNginxReader } from '../../../src/controllers/ingress-nginx/read';
import { readText } from '../read-text';

const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Two Ingresses of one host: the first with annotations, the second without. */
function read(annotations: Readonly<Record<string, string>>, path: string): string[] {
  const ingress = (name: string, of: Readonly<Record<string, string>>, served: string) => JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: 'shop', annotations: Object.fromEntries(Object.entries(of).map(([key, value]) => [PREFIX + key, value])) },
    spec: {
      ingressClassName: 'nginx',
      rules: [{ host: 'shop.example.com', http: { paths: [{ path: served, pathType: 'ImplementationSpecific', backend: { service: { name, port: { number: 80 } } } }] } }],
    },
  });
  return readText(ingressNginxReader('nginx'), [ingress('api', annotations, path), ingress('web', {}, '/web')].join('\n---\n'));
}

const OF_WEB = 'shop.example.com elements /web to web:80, plain HTTP served';
const OF_API = 'shop.example.com elements /api to api:80, plain HTTP served';

test('a rewritten path makes the paths of its host expressions', () => {
  expect(read({ 'rewrite-target': '/$2' }, '/api(/|$)(.*)')).toEqual([
    'shop.example.com elements /api to api:80, rewritten to /, plain HTTP served',
    'shop.example.com expression /web to web:80, plain HTTP served',
    'any case shop.example.com has paths that are expressions, and match whatever the case of their letters',
    'hidden path shop.example.com/web is an expression in Ingress shop/web, because Ingress shop/api makes all paths of the host expressions',
  ]);
});

test('a path that is rewritten to itself is no expression', () => {
  expect(read({ 'rewrite-target': '/api' }, '/api')).toEqual([OF_API, OF_WEB]);
});

test('a canary makes no expressions, since it serves paths of another Ingress', () => {
  expect(read({ 'canary': 'true', 'use-regex': 'true' }, '/api')).toEqual([OF_API.replace(', plain', ', if canary, plain'), OF_WEB]);
});
