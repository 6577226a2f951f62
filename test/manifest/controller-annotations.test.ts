import { annotationNotices, annotationProblems } from '../../src/manifest/controller-annotations';

const PREFIX = 'nginx.ingress.kubernetes.io/';

test.each([
  `${PREFIX}configuration-snippet`, `${PREFIX}server-snippet`, `${PREFIX}auth-snippet`, `${PREFIX}stream-snippet`, `${PREFIX}modsecurity-snippet`,
  'nginx.org/server-snippets', 'nginx.org/location-snippets', 'angie.software/server-snippets',
  'haproxy.org/backend-config-snippet', 'haproxy-ingress.github.io/config-backend', 'haproxy-ingress.github.io/config-backend-early',
  'ingress.kubernetes.io/config-backend', 'haproxy-ingress.github.io/config-tcp-service', 'zalando.org/skipper-routes', 'getambassador.io/config',
])('%s is refused, whoever reads it', (key) => {
  expect(annotationProblems({ [key]: 'deny all' })).toMatchObject([{ property: `annotations[${key}]`, rule: expect.stringContaining('copies it into the configuration') }]);
});

test('what only sounds like a snippet is not', () => {
  expect(annotationProblems({ 'example.com/snippet': 'a\nb', 'example.com/config-backend': '{}' })).toEqual([]);
});

test.each(['nginx.org/proxy-read-timeout', 'nginx.com/jwt-realm', 'haproxy.org/timeout-server', 'haproxy-ingress.github.io/balance-algorithm'])('%s has one line', (key) => {
  expect(annotationProblems({ [key]: '30s' })).toEqual([]);
  expect(annotationProblems({ [key]: '30s\nlua-load /tmp/x' })).toMatchObject([{ property: `annotations[${key}]` }]);
});

test.each(['haproxy.org/request-set-header', 'haproxy.org/path-rewrite', 'haproxy-ingress.github.io/headers'])('%s may have several', (key) => {
  expect(annotationProblems({ [key]: 'X-One 1\nX-Two 2' })).toEqual([]);
});

test.each(['/', '/$2', '/v2$1$2', 'true', '10.0.0.0/8,192.168.0.0/16', 'https://shop.example/', 'ROUND-ROBIN', '10m', 'Shop area', ''])('%j may be a value of ingress-nginx', (value) => {
  expect(annotationProblems({ [`${PREFIX}any`]: value })).toEqual([]);
});

test.each(['auth-url', 'auth-signin', 'permanent-redirect'])('%s may have a query, and nothing that ends a directive', (name) => {
  const value = 'https://login.example/oauth2/start?rd=$escaped_request_uri&x=1';
  expect(annotationProblems({ [PREFIX + name]: value })).toEqual([]);
  expect(annotationProblems({ [PREFIX + name]: `${value};` })).toHaveLength(1);
});

test.each(['/;', '/{', '}', '"', "'", '/\n', '/#', '\\', '/?a', '`', '<', '\u0000', '/\u00e9'])('%j may not be a value of ingress-nginx, but of others', (value) => {
  expect(annotationProblems({ [`${PREFIX}rewrite-target`]: value })).toHaveLength(1);
  expect(annotationProblems({ 'example.com/note': value })).toEqual([]);
});

test('whoever writes for ingress-nginx is told that it is archived', () => {
  expect(annotationNotices({ [`${PREFIX}proxy-body-size`]: '10m' })).toEqual([expect.stringContaining('archived in March 2026')]);
  expect(annotationNotices({ 'example.com/note': 'x' })).toEqual([]);
  expect(annotationNotices({})).toEqual([]);
});

test('a rewrite that loses the rest of the path is told of, one that keeps it is not', () => {
  expect(annotationNotices({ [`${PREFIX}rewrite-target`]: '/' }).at(-1)).toContain("'rewrite-target' sends every path to /");
  expect(annotationNotices({ [`${PREFIX}rewrite-target`]: '/$2' })).toHaveLength(1);
});
