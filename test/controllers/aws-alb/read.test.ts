import { albReader } from '../../../src/controllers/aws-alb/read';
import { ingressOf, readText } from '../read-text';

const read = (yaml: string) => readText(albReader('alb'), yaml);
const alb = (annotations: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`alb.ingress.kubernetes.io/${name}`, value]));
const BOTH = '[{"HTTP": 80}, {"HTTPS": 443}]';
const OWN = 'through Ingress shop/web';

test('an Ingress with what the guide of EKS has in it', () => {
  expect(read(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    alb.ingress.kubernetes.io/scheme: internet-facing
    alb.ingress.kubernetes.io/target-type: ip
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}, {"HTTPS": 443}]'
    alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:us-west-2:111122223333:certificate/abc
    alb.ingress.kubernetes.io/ssl-redirect: '443'
    alb.ingress.kubernetes.io/inbound-cidrs: 198.51.100.0/24
    alb.ingress.kubernetes.io/auth-type: oidc
spec:
  ingressClassName: alb
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /static/*, pathType: ImplementationSpecific, backend: { service: { name: files, port: { number: 80 } } } }
          - { path: /api, pathType: Prefix, backend: { service: { name: api, port: { number: 8080 } } } }
`)).toEqual([
    'shop.example.com elements /api to api:8080, by HTTPS with a certificate of its own, plain HTTP redirected, '
    + "from internet by annotation 'alb.ingress.kubernetes.io/scheme', only 198.51.100.0/24 by annotation 'alb.ingress.kubernetes.io/inbound-cidrs', through Ingress shop/web",
    'shop.example.com below /static/ to files:80, by HTTPS with a certificate of its own, plain HTTP redirected, '
    + "from internet by annotation 'alb.ingress.kubernetes.io/scheme', only 198.51.100.0/24 by annotation 'alb.ingress.kubernetes.io/inbound-cidrs', through Ingress shop/web",
    'unread Ingress shop/web metadata.annotations[alb.ingress.kubernetes.io/target-type]',
    'unread Ingress shop/web metadata.annotations[alb.ingress.kubernetes.io/auth-type]',
  ]);
});

describe('from where it is reached', () => {
  const CLASS = (parameters = '') => `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: alb }
spec: { controller: ingress.k8s.aws/alb${parameters} }
`;
  const PARAMETERS = ', parameters: { apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: open }';
  const OPEN = `---
apiVersion: elbv2.k8s.aws/v1beta1
kind: IngressClassParams
metadata: { name: open }
spec: { scheme: internet-facing }
`;

  test.each([
    ['neither class nor scheme', '', {}, ''],
    ['a class', CLASS(), {}, "from private by class 'alb', whose load balancers are internal unless a scheme is set, "],
    ['a class with a namespace, which a chart writes onto each of its objects', CLASS().replace('name: alb', 'name: alb, namespace: shop'), {}, "from private by class 'alb', whose load balancers are internal unless a scheme is set, "],
    ['the parameters of the class, before the scheme', `${CLASS(PARAMETERS)}${OPEN}`, { scheme: 'internal' }, 'from internet by the scheme of IngressClassParams open, '],
    ['parameters that are not there', CLASS(PARAMETERS), {}, ''],
    ['a scheme', '', { scheme: 'internal' }, "from private by annotation 'alb.ingress.kubernetes.io/scheme', "],
    ['another scheme', '', { scheme: 'false' }, "from unknown by annotation 'alb.ingress.kubernetes.io/scheme', which is neither 'internal' nor 'internet-facing', "],
    [
      'security groups, which go before the list of networks',
      '',
      { 'scheme': 'internet-facing', 'security-groups': 'sg-1', 'inbound-cidrs': '198.51.100.0/24' },
      "from unknown by annotation 'alb.ingress.kubernetes.io/scheme', and annotation 'alb.ingress.kubernetes.io/security-groups' names who may connect, ",
    ],
  ])('%s', (_, objects, annotations, from) => {
    const [route] = read(`${objects}\n---\n${ingressOf('alb', alb(annotations), {})}`);
    expect(route).toBe(`shop.example.com elements / to web:80, plain HTTP served, ${from}${OWN}`);
  });

  test('the default class, of an Ingress that names none', () => {
    const marked = CLASS().replace('name: alb', "name: alb, annotations: { ingressclass.kubernetes.io/is-default-class: 'true' }");
    const ingress = ingressOf('alb', {}, { ingressClassName: undefined });
    expect(readText(albReader(undefined), `${marked}\n---\n${ingress}`)).toEqual([
      `shop.example.com elements / to web:80, plain HTTP served, from private by class 'alb', whose load balancers are internal unless a scheme is set, ${OWN}`,
    ]);
  });
});

test.each([
  [{}, 'plain HTTP served'],
  [{ 'certificate-arn': 'arn:aws:acm:1' }, 'by HTTPS with a certificate of its own, plain HTTP closed'],
  [{ 'listen-ports': '[{"HTTPS": 8443}]' }, 'by HTTPS with a certificate of its own, plain HTTP closed, at 8443'],
  [{ 'listen-ports': BOTH }, 'by HTTPS with a certificate of its own, plain HTTP served'],
  [{ 'listen-ports': '[{"HTTP": 8080, "HTTPS": 8443}]', 'ssl-redirect': '8443' }, 'by HTTPS with a certificate of its own, plain HTTP redirected, at 8443 and 8080'],
])('%p', (annotations, rest) => {
  expect(read(ingressOf('alb', alb(annotations), {}))).toEqual([`shop.example.com elements / to web:80, ${rest}, ${OWN}`]);
});

test('a list of listeners that is none is unread', () => {
  for (const ports of ['', '80', '[]', '[{}]', '[{"TCP": 80}]', '[{"HTTP": "80"}]', '[{"HTTP": 0}]', '{"HTTP": 80}', '[{"HTTP": 80}, 5]']) {
    const [, unread] = read(ingressOf('alb', alb({ 'listen-ports': ports }), {}));
    expect([ports, unread]).toEqual([ports, 'unread Ingress shop/web metadata.annotations[alb.ingress.kubernetes.io/listen-ports]']);
  }
});

describe('actions', () => {
  const paths = (...services: string[]) => ({
    rules: [{
      host: 'shop.example.com',
      http: {
        paths: services.map((name) => ({
          path: '/*',
          pathType: 'ImplementationSpecific',
          backend: { service: { name, port: name === 'web' ? { number: 80 } : { name: 'use-annotation' } } },
        })),
      },
    }],
  });

  test('a redirect to HTTPS is one of plain HTTP, and its own listener leaves it out', () => {
    const action = '{"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"}}';
    expect(read(ingressOf('alb', alb({ 'listen-ports': BOTH, 'actions.ssl-redirect': action }), paths('ssl-redirect', 'web')))).toEqual([
      `shop.example.com elements / to web:80, by HTTPS with a certificate of its own, plain HTTP redirected, ${OWN}`,
    ]);
  });

  test.each([
    ['{"type":"redirect","redirectConfig":{"host":"www.example.com","statusCode":"HTTP_302"}}', 'another address'],
    ['{"type":"redirect","redirectConfig":{"protocol":"HTTPS","path":"/new"}}', 'another address'],
    ['{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"a","servicePort":"80","weight":20},{"serviceName":"b","servicePort":"http","weight":80}]}}', 'Service a 80 20 and Service b http 80'],
  ])('%s', (action, answer) => {
    expect(read(ingressOf('alb', alb({ 'actions.one': action }), paths('one')))).toEqual([`shop.example.com elements / to ${answer}, plain HTTP served, ${OWN}`]);
  });

  test('what is no action that it knows is unread', () => {
    for (const action of ['', '{', '[]', '{"type":"fixed-response"}', '{"type":"forward","targetGroupARN":"arn"}', '{"type":"forward","forwardConfig":{"targetGroups":[null]}}']) {
      expect([action, read(ingressOf('alb', alb({ 'actions.one': action }), paths('one')))]).toEqual([action, [
        `shop.example.com elements / to Action one, plain HTTP served, ${OWN}`,
        'unread Ingress shop/web metadata.annotations[alb.ingress.kubernetes.io/actions.one]',
      ]]);
    }
  });

  test('a redirect that nobody listens for is not lost', () => {
    const action = '{"type":"redirect","redirectConfig":{"protocol":"HTTPS"}}';
    expect(read(ingressOf('alb', alb({ 'certificate-arn': 'arn', 'actions.one': action }), paths('one')))).toEqual([
      `shop.example.com elements / to nobody known, by HTTPS with a certificate of its own, plain HTTP closed, ${OWN}`,
    ]);
  });
});

test('conditions are for a Service, and narrow its paths also where they are not understood', () => {
  const conditions = '[{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X-Beta","values":["1"]}},{"field":"source-ip","sourceIpConfig":{"values":["10.0.0.0/8"]}}]';
  expect(read(ingressOf('alb', alb({ 'conditions.web': conditions, 'conditions.other': conditions }), {}))).toEqual([
    `shop.example.com elements / to web:80, if header X-Beta and source ip, plain HTTP served, ${OWN}`,
    'unread Ingress shop/web metadata.annotations[alb.ingress.kubernetes.io/conditions.other]',
  ]);
  expect(read(ingressOf('alb', alb({ 'conditions.web': 'none' }), {}))[0]).toContain('if alb.ingress.kubernetes.io/conditions.web');
});

test('a path that gets no requests by HTTPS is none by plain HTTP either', () => {
  const paths = ['Prefix', 'ImplementationSpecific'].map((pathType, i) => ({ path: ['/', '/y'][i], pathType, backend: { service: { name: ['web', 'other'][i], port: { number: 80 } } } }));
  expect(read(ingressOf('alb', alb({ 'listen-ports': BOTH, 'ssl-redirect': '443' }), { rules: [{ host: 'shop.example.com', http: { paths } }] }))).toEqual([
    `shop.example.com elements / to web:80, by HTTPS with a certificate of its own, plain HTTP redirected, ${OWN}`,
    "hidden path shop.example.com/y gets no requests, because Ingress shop/web goes before it with '/'",
  ]);
});

describe('groups', () => {
  const grouped = (name: string, annotations: { readonly [name: string]: string }) => ingressOf('alb', alb(annotations), {}).replaceAll('"web"', `"${name}"`);

  test('those without a group have load balancers of their own', () => {
    expect(read(`${grouped('a', {})}\n---\n${grouped('b', {})}`)).toEqual([
      'shop.example.com elements / to a:80, plain HTTP served, through Ingress shop/a',
      'shop.example.com elements / to b:80, plain HTTP served, through Ingress shop/b',
    ]);
  });

  test('of one group the smaller order goes first', () => {
    expect(read(`${grouped('a', { 'group.name': 'edge', 'group.order': '10' })}\n---\n${grouped('b', { 'group.name': 'edge', 'group.order': '-1' })}`)).toEqual([
      'shop.example.com elements / to b:80, plain HTTP served, through group edge',
    ]);
  });
});
