import { exposureOf } from '../../src/exposure/exposure';
import { Graph } from '../../src/graph/graph';
import { graphOf } from '../report/inventory/graph-of';

interface Said {
  readonly className?: string;
  readonly annotations?: string;
  readonly service?: string;
  readonly tls?: boolean;
}

const ingress = (name: string, { className, annotations = '{}', service = name, tls = false }: Said = {}) => `
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop, annotations: ${annotations} }
spec:
  ${className === undefined ? '' : `ingressClassName: ${className}`}
  ${tls ? 'tls: [{ hosts: [shop.example], secretName: shop-tls }]' : ''}
  rules: [{ host: shop.example, http: { paths: [{ path: /api, pathType: Prefix, backend: { service: { name: ${service}, port: { number: 80 } } } }] } }]
`;

const ingressClass = (name: string, controller: string, annotations = '{}') => `
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: ${name}, annotations: ${annotations} }
spec: { controller: ${controller} }
`;

const routesIn = (graph: Graph) => exposureOf(graph).routes.map(({ resource, className, route: { path, plainHttp, backend } }) =>
  [resource.name, className, path, plainHttp, backend?.service]);

test('what is exposed is read once for a graph', () => {
  const graph = graphOf(ingress('web'));
  expect(exposureOf(graph)).toBe(exposureOf(graph));
  expect(exposureOf(graph).routes).toBe(exposureOf(graph).routes);
});

test('classes have paths of their own', () => {
  const graph = graphOf(ingress('one', { className: 'a' }) + ingress('other', { className: 'b' }));
  expect(routesIn(graph)).toEqual([['one', 'a', '/api', 'served', 'one'], ['other', 'b', '/api', 'served', 'other']]);
  expect(exposureOf(graph).differences).toEqual([]);
});

test('two answers for one path of a class are both there, and contradict each other', () => {
  const graph = graphOf(ingress('one', { className: 'a' }) + ingress('other', { className: 'a' }));
  expect(routesIn(graph)).toEqual([['one', 'a', '/api', 'served', 'one'], ['other', 'a', '/api', 'served', 'other']]);
  expect(exposureOf(graph).differences).toMatchObject([{ kind: 'contested path', host: 'shop.example', path: '/api' }]);
});

test.each([
  ['the IngressClass', ingress('web', { className: 'public', tls: true }) + ingressClass('public', 'k8s.io/ingress-nginx'), 'redirected'],
  ['the default class', ingress('web', { tls: true }) + ingressClass('public', 'k8s.io/ingress-nginx', "{ ingressclass.kubernetes.io/is-default-class: 'true' }"), 'redirected'],
  ['the name of the class', ingress('web', { className: 'azure-application-gateway', tls: true }), 'closed'],
  ['annotations of one controller only', ingress('web', { className: 'any', tls: true, annotations: "{ nginx.ingress.kubernetes.io/proxy-body-size: '8m' }" }), 'redirected'],
  ['nothing', ingress('web', { className: 'any', tls: true }), 'unknown'],
])('who serves an Ingress is said by %s', (_, yaml, plainHttp) => {
  expect(exposureOf(graphOf(yaml)).routes.map(({ route }) => route.plainHttp)).toEqual([plainHttp]);
});

test('paths come as objects spell them, in the order of the objects and of their fields, once for HTTP and HTTPS', () => {
  const graph = graphOf(ingress('later', { className: 'b', tls: true }) + ingress('first', { className: 'a' }).replace(/(paths: \[)(.*)\] \} \}\]/, '$1$2, { path: /, pathType: Exact }] } }]'));
  expect(exposureOf(graph).spelled.map(({ resource, field, spelled }) => [resource.name, field, spelled])).toEqual([
    ['later', 'spec.rules[0].http.paths[0]', { path: '/api', type: 'Prefix' }],
    ['first', 'spec.rules[0].http.paths[0]', { path: '/api', type: 'Prefix' }],
    ['first', 'spec.rules[0].http.paths[1]', { path: '/', type: 'Exact' }],
  ]);
});
