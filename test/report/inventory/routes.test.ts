import { app, graphOf, INGRESS, POLICY } from './graph-of';
import { inventory } from '../../../src/report/inventory/inventory';
import { inventoryText } from '../../../src/report/inventory/inventory-text';
import { mermaid } from '../../../src/report/mermaid/mermaid';
import { wholeOf } from '../../../src/report/parts';
import { pictureHtml } from '../../../src/report/picture/page';

const ways = (yaml: string) => inventory(graphOf(yaml)).ways;
const annotated = (key: string, value: string) => INGRESS.replace('annotations: {}', `annotations: { ${key}: '${value}' }`);

const CLASS = (controller: string) => `
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: ${controller} }
`;

const CONTROLLER = `
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: controller, namespace: ingress-nginx }
spec:
  template:
    metadata: { labels: { app: controller } }
    spec: { containers: [{ name: controller, image: 'registry.k8s.io/ingress-nginx/controller:v1.15.1@sha256:abc' }] }
---
apiVersion: v1
kind: Service
metadata: { name: controller, namespace: ingress-nginx }
spec: { type: LoadBalancer, allocateLoadBalancerNodePorts: false, loadBalancerSourceRanges: [203.0.113.0/24], selector: { app: controller }, ports: [{ port: 443 }] }
`;

describe('Ingress', () => {
  test('a path is a way in by host, path and TLS, through the Service to the pods', () => {
    const [way] = ways(app('') + INGRESS);
    expect(way).toMatchObject({
      id: 'Ingress shop/web shop.example/api Prefix',
      reachability: 'unknown',
      reason: "it can be reached as the controller of class 'nginx' can, and the manifests do not say which controller that is",
      protocol: 'HTTPS',
      port: 443,
      tls: true,
      tlsSecret: 'shop-tls',
      servedBy: 'nginx',
      servicePort: 80,
      targets: [{ containerPort: 8080 }],
      access: 'https://shop.example/api',
    });
  });

  test('what is sent to HTTPS of another host is not served by plain HTTP', () => {
    const sentTo = (address: string) => ways(annotated('nginx.ingress.kubernetes.io/permanent-redirect', `${address}$request_uri`) + CLASS('k8s.io/ingress-nginx'));
    const [way] = sentTo('https://www.shop.example');
    expect(way).toMatchObject({ redirects: true, plainHttp: 'redirected' });
    expect(sentTo('http://www.shop.example')[0]).toMatchObject({ redirects: true, plainHttp: 'served' });
  });

  test('a host that no certificate holds is plain', () => {
    const [way] = ways(app('') + INGRESS.replace('hosts: [shop.example]', 'hosts: [other.example]'));
    expect(way).toMatchObject({ tls: false, protocol: 'HTTP', port: 80, access: 'http://shop.example/api' });
  });

  test('it is reached as the Service of its controller is, if that is among the manifests', () => {
    const [way] = ways(app('') + INGRESS + CLASS('k8s.io/ingress-nginx') + CONTROLLER);
    expect(way).toMatchObject({ reachability: 'networks', networks: ['203.0.113.0/24'] });
    expect(way.reason).toContain('by Service ingress-nginx/controller of its controller');
  });

  test('its class is the same one with a namespace, which a chart writes onto each of its objects', () => {
    const yaml = app('') + INGRESS + CLASS('k8s.io/ingress-nginx') + CONTROLLER;
    expect(ways(yaml.replace('metadata: { name: nginx }', 'metadata: { name: nginx, namespace: shop }'))).toEqual(ways(yaml));
  });

  test('without a class it is served by the default class, if there is one among the manifests', () => {
    const yaml = app('') + INGRESS.replace('  ingressClassName: nginx\n', '') + CLASS('k8s.io/ingress-nginx') + CONTROLLER;
    const marked = yaml.replace('metadata: { name: nginx }', "metadata: { name: nginx, annotations: { ingressclass.kubernetes.io/is-default-class: 'true' } }");
    expect(ways(yaml)[0]).toMatchObject({ reachability: 'unknown' });
    expect(ways(yaml)[0].servedBy).toBeUndefined();
    expect(ways(marked)[0]).toMatchObject({ reachability: 'networks', servedBy: 'nginx' });
  });

  test('load balancers of AWS are internal unless a scheme is set, by the class before the Ingress', () => {
    const parameters = `${CLASS('ingress.k8s.aws/alb').replace('controller:', 'parameters: { name: open }, controller:')}
---
apiVersion: elbv2.k8s.aws/v1beta1
kind: IngressClassParams
metadata: { name: open }
spec: { scheme: internet-facing }
`;
    expect(ways(app('') + INGRESS + CLASS('ingress.k8s.aws/alb'))[0].reachability).toBe('private');
    expect(ways(app('') + annotated('alb.ingress.kubernetes.io/scheme', 'internal') + parameters)[0].reachability).toBe('internet');
  });

  test('two controllers of one kind are told apart by their arguments', () => {
    const inner = CONTROLLER.replace(/name: controller, namespace/g, 'name: inner, namespace')
      .replace(/app: controller/g, 'app: inner')
      .replace('name: controller, image', "name: controller, args: ['--controller-class=k8s.io/inner'], image")
      .replace('203.0.113.0/24', '10.0.0.0/8');
    const [way] = ways(app('') + INGRESS + CLASS('k8s.io/ingress-nginx') + CONTROLLER + inner);
    expect(way.networks).toEqual(['203.0.113.0/24']);
  });

  test.each([
    ['alb', 'alb.ingress.kubernetes.io/scheme', 'internet-facing', 'internet'],
    ['alb', 'alb.ingress.kubernetes.io/scheme', 'internal', 'private'],
    ['nginx', 'alb.ingress.kubernetes.io/scheme', 'internet-facing', 'unknown'],
    ['azure-application-gateway', 'appgw.ingress.kubernetes.io/use-private-ip', 'true', 'private'],
    ['nginx', 'nginx.ingress.kubernetes.io/whitelist-source-range', '192.0.2.0/24', 'unknown'],
    ['nginx', 'nginx.ingress.kubernetes.io/whitelist-source-range', '0.0.0.0/0', 'unknown'],
    ['haproxy', 'haproxy.org/allow-list', '192.0.2.0/24', 'unknown'],
  ])('with class %s, %s: %s makes it reachable from: %s', (className, key, value, reachability) => {
    expect(ways(app('') + annotated(key, value).replace('ingressClassName: nginx', `ingressClassName: ${className}`))[0].reachability).toBe(reachability);
  });

  test('an allow list before a private address limits it further', () => {
    const yaml = annotated('alb.ingress.kubernetes.io/scheme', "internal', alb.ingress.kubernetes.io/inbound-cidrs: '10.0.0.0/16").replace('ingressClassName: nginx', 'ingressClassName: alb');
    expect(ways(app('') + yaml)[0]).toMatchObject({ reachability: 'private', networks: ['10.0.0.0/16'] });
  });

  test('a Middleware of Traefik limits it to its networks, if Traefik sees the addresses of clients', () => {
    const middleware = `
---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: { name: office, namespace: shop }
spec: { ipAllowList: { sourceRange: [198.51.100.0/24] } }
`;
    const ingress = annotated('traefik.ingress.kubernetes.io/router.middlewares', 'shop-office@kubernetescrd').replace('ingressClassName: nginx', 'ingressClassName: traefik');
    const [way] = ways(app('') + ingress + middleware);
    expect(way).toMatchObject({
      reachability: 'unknown', networks: ['198.51.100.0/24'], reason: 'Middleware office, if the controller sees the addresses of clients, which is not known',
    });
  });

  test('a policy that speaks of pods admits a controller whose pods are known', () => {
    const policy = POLICY.replace(
      'ingress: [{ ports: [{ port: http }] }]',
      'ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress-nginx } } }] }]',
    );
    const known = ways(app('') + INGRESS + CLASS('k8s.io/ingress-nginx') + CONTROLLER + policy);
    const unknown = ways(app('') + INGRESS + policy);
    expect([known[0].targets[0].admitted, unknown[0].targets[0].admitted]).toEqual([true, undefined]);
  });

  test.each([
    ['/docs(/|$)(.*)', 'ImplementationSpecific', '/docs'],
    ['/tf(/|$)(.*)', 'Prefix', '/tf'],
    ['/a|/b', 'ImplementationSpecific', '/'],
    ['/ab*', 'ImplementationSpecific', '/a'],
    ['/a(b)', 'Exact', '/a(b)'],
  ])('the path %s (%s) is asked for as %s', (path, pathType, asked) => {
    const [way] = ways(app('') + INGRESS.replace('path: /api, pathType: Prefix', `path: '${path}', pathType: ${pathType}`));
    expect(way).toMatchObject({ path, access: `https://shop.example${asked}` });
  });

  test('a path that is there twice is listed once, and as often as it has other answers', () => {
    const twice = (other: string) => INGRESS.replace(/\{ path: \/api.*\} \} \} \}/, (path) => `${path}, ${path.replace('web', other)}`);
    expect(ways(app('') + twice('web')).map(({ id }) => id)).toEqual(['Ingress shop/web shop.example/api Prefix']);
    expect(ways(app('') + twice('api')).map(({ id }) => id)).toEqual(['Ingress shop/web shop.example/api Prefix', 'Ingress shop/web shop.example/api Prefix #2']);
  });
});

const GATEWAY = `
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: shared, namespace: infra }
spec:
  gatewayClassName: eg
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
    - name: https
      port: 8443
      protocol: HTTPS
      hostname: '*.example'
      tls: { certificateRefs: [{ name: wildcard }] }
      allowedRoutes: { namespaces: { from: All } }
    - { name: own, port: 81, protocol: HTTP }
`;

const HTTP_ROUTE = `
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: shared, namespace: infra }]
  hostnames: [shop.example]
  rules: [{ matches: [{ path: { type: PathPrefix, value: /api } }], backendRefs: [{ name: web, port: 80 }] }]
`;

describe('HTTPRoute', () => {
  test('each listener that takes it is a way in, but for plain HTTP beside HTTPS', () => {
    const found = ways(app('') + GATEWAY + HTTP_ROUTE);
    expect(found.map(({ id, port, protocol, tlsSecret, access }) => ({ id, port, protocol, tlsSecret, access }))).toEqual([
      {
        id: 'HTTPRoute shop/web shop.example/api Prefix at infra/shared/https',
        port: 8443,
        protocol: 'HTTPS',
        tlsSecret: 'wildcard',
        access: 'https://shop.example:8443/api',
      },
    ]);
    expect(found[0]).toMatchObject({ plainHttp: 'served', servedBy: 'Gateway infra/shared', gateway: { kind: 'Gateway', namespaceName: 'infra', name: 'shared' }, reachability: 'unknown' });
  });

  test('a Gateway that is not among the manifests leaves port and reachability open', () => {
    const [way] = ways(app('') + HTTP_ROUTE);
    expect(way).toMatchObject({ reachability: 'unknown', reason: 'Gateway infra/shared is not among the manifests' });
    expect(way.port).toBeUndefined();
  });

  test('a Service without a share of the requests is not behind a route', () => {
    const weighted = HTTP_ROUTE.replace('backendRefs: [{ name: web, port: 80 }]', 'backendRefs: [{ name: old, port: 80, weight: 0 }, { name: web, port: 80 }]');
    const [way] = ways(app('') + GATEWAY + weighted);
    expect(way).toMatchObject({ service: { name: 'web' } });
    expect(way.otherServices).toBeUndefined();
  });

  test('a route that only redirects leads to another address', () => {
    const redirect = HTTP_ROUTE.replace('backendRefs: [{ name: web, port: 80 }]', 'filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }]');
    const [way] = ways(app('') + GATEWAY + redirect);
    expect(way).toMatchObject({ redirects: true, targets: [] });
    expect(wholeOf(inventoryText({ ways: [way], notUnderstood: [] }))).toContain('sends clients to another address');
    expect(ways(app('') + GATEWAY + HTTP_ROUTE)[0].redirects).toBeUndefined();
  });

  test('a listener of another host does not take it', () => {
    const found = ways(app('') + GATEWAY + HTTP_ROUTE.replace('shop.example', 'shop.test'));
    expect(found.map(({ port }) => port)).toEqual([80]);
  });

  test.each([
    ['gatewayClassName: gke-l7-rilb', 'private'],
    ['gatewayClassName: gke-l7-global-external-managed', 'internet'],
    ['gatewayClassName: eg, addresses: [{ value: 10.0.0.9 }]', 'private'],
    ['gatewayClassName: eg, addresses: [{ value: 198.51.100.9 }]', 'internet'],
  ])('a Gateway with %s is reached from: %s', (spec, reachability) => {
    const gateway = GATEWAY.replace('gatewayClassName: eg', spec.split(', ').join('\n  '));
    expect(ways(app('') + gateway + HTTP_ROUTE)[0].reachability).toBe(reachability);
  });

  test('several backends share one way in', () => {
    const route = HTTP_ROUTE.replace('[{ name: web, port: 80 }]', '[{ name: web, port: 80 }, { name: canary, port: 80 }]');
    const canary = app('').split('---')[1].replace('name: web', 'name: canary');
    const [way] = ways(`${app('')}---${canary}${GATEWAY}${route}`);
    expect(way.otherServices).toEqual([{ kind: 'Service', namespaceName: 'shop', name: 'canary' }]);
    expect(way.targets.map(({ service }) => service?.name)).toEqual(['web', 'canary']);
  });
});

const HTTP_PROXY = `
---
apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata: { name: root, namespace: shop }
spec:
  virtualhost: { fqdn: shop.example, tls: { secretName: shop-tls } }
  includes: [{ name: child, conditions: [{ prefix: /api }] }]
---
apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata: { name: child, namespace: shop }
spec:
  includes: [{ name: root }]
  routes: [{ conditions: [{ prefix: /v1 }], services: [{ name: web, port: 80 }], ipAllowPolicy: [{ source: Peer, cidr: 192.0.2.0/24 }] }]
`;

test('an HTTPProxy leads to what it includes, also in a circle', () => {
  const found = ways(app('') + HTTP_PROXY);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    id: 'HTTPProxy shop/child shop.example/api/v1 Prefix',
    tlsSecret: 'shop-tls',
    port: 443,
    reachability: 'unknown',
    networks: ['192.0.2.0/24'],
    service: { name: 'web' },
  });
});

describe('a Service that is not among the manifests', () => {
  const found = inventory(graphOf(INGRESS));

  test('keeps its name and its port', () => {
    expect(found.ways[0]).toMatchObject({ service: { kind: 'Service', namespaceName: 'shop', name: 'web' }, targets: [] });
    expect(wholeOf(inventoryText(found))).toMatch(/to Service shop\/web(, port \d+)?, of which these manifests show no pods/);
  });

  test('is drawn', () => {
    expect(mermaid(found)).toContain('["Service web"]');
    expect(mermaid(found)).not.toContain('Nothing that is known');
    expect(wholeOf(pictureHtml(found, []))).toContain('Service shop/web, of which these manifests show no pods');
  });
});
