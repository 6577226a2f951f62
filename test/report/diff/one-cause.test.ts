import { diff } from '../../../src/report/diff/diff';
import { diffJson } from '../../../src/report/diff/diff-json';
import { diffMarkdown } from '../../../src/report/diff/diff-markdown';
import { diffText } from '../../../src/report/diff/diff-text';
import { inventory } from '../../../src/report/inventory/inventory';
import { wholeOf } from '../../../src/report/parts';
import { app, graphOf, INGRESS, POLICY } from '../inventory/graph-of';

function compared(before: string, after: string) {
  const graphs = { before: graphOf(before), after: graphOf(after) };
  return diff(inventory(graphs.before), inventory(graphs.after), graphs);
}

/** A controller behind a load balancer, and two sites that it serves. */
function shop(ranges: string, annotations = '{}'): string {
  return `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: controller, namespace: infra }
spec:
  selector: { matchLabels: { app: controller } }
  template:
    metadata: { labels: { app: controller } }
    spec:
      containers:
        - name: controller
          image: registry.k8s.io/ingress-nginx/controller:v1.12.0
          ports: [{ name: http, containerPort: 80 }, { name: https, containerPort: 443 }]
---
apiVersion: v1
kind: Service
metadata: { name: controller, namespace: infra }
spec:
  type: LoadBalancer
  allocateLoadBalancerNodePorts: false
  loadBalancerSourceRanges: [${ranges}]
  selector: { app: controller }
  ports: [{ name: http, port: 80, targetPort: http }, { name: https, port: 443, targetPort: https }]
---
${app('')}${INGRESS.replace('annotations: {}', `annotations: ${annotations}`)}${INGRESS.replace('name: web, namespace', 'name: blog, namespace').replace(/shop\.example/g, 'blog.example')}`;
}

const OFFICE = 'nginx.ingress.kubernetes.io/whitelist-source-range: 192.0.2.0/24';

test('a load balancer that is wider is one change, with its ports and the sites behind it', () => {
  const wider = compared(shop('10.0.0.0/8'), shop('10.0.0.0/8, 203.0.113.0/24'));
  expect(wholeOf(diffText(wider))).toBe(`! widened LoadBalancer infra/controller 80/TCP
    reachability: networks 10.0.0.0/8 -> networks 10.0.0.0/8, 203.0.113.0/24 (widened)
    also LoadBalancer infra/controller 443/TCP
    also Ingress shop/web shop.example/api Prefix
    also Ingress shop/blog blog.example/api Prefix

1 widened
`);
  expect(wholeOf(diffMarkdown(wider)).split('\n').filter((line) => line.startsWith('| ⚠️'))).toHaveLength(1);
  expect(JSON.parse(wholeOf(diffJson(wider))).ways.map(({ behind }: { behind: string[] }) => behind.length)).toEqual([3]);
});

test('a site that lets in fewer clients than its load balancer is not wider', () => {
  const wider = compared(shop('10.0.0.0/8', `{ ${OFFICE} }`), shop('10.0.0.0/8, 203.0.113.0/24', `{ ${OFFICE} }`));
  expect(wider.ways.map(({ behind }) => behind)).toEqual([['LoadBalancer infra/controller 443/TCP', 'Ingress shop/blog blog.example/api Prefix']]);
});

test('a site that changed otherwise too stands for itself', () => {
  const wider = compared(shop('10.0.0.0/8', '{ nginx.ingress.kubernetes.io/auth-url: https://id.example }'), shop('10.0.0.0/8, 203.0.113.0/24'));
  expect(wider.ways.map(({ id, behind = [] }) => [id, behind.length])).toEqual([
    ['LoadBalancer infra/controller 80/TCP', 2],
    ['Ingress shop/web shop.example/api Prefix', 0],
  ]);
});

test('what an object says of all of its paths is one change', () => {
  const other = `- host: www.shop.example
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
    `;
  const paths = (annotations: string) => app('') + INGRESS.replace('annotations: {}', `annotations: { ${annotations} }`).replace('- host: shop', `${other}- host: shop`);
  const cors = 'nginx.ingress.kubernetes.io/enable-cors: "true"';
  const { ways } = compared(paths(`nginx.ingress.kubernetes.io/limit-rps: "5", ${cors}`), paths(cors));
  expect(ways.map(({ id, change, behind }) => [id, change, behind])).toEqual([
    ['Ingress shop/web shop.example/api Prefix', 'widened', ['Ingress shop/web www.shop.example/ Prefix']],
  ]);
});

describe("an object without a namespace and one in 'default' are the same", () => {
  const everything = shop('10.0.0.0/8') + POLICY;
  const inDefault = everything.replace(/namespace: (shop|infra)/g, 'namespace: default');
  const inNone = everything.replace(/, namespace: (shop|infra)/g, '');
  const gateway = (namespace: string) => `${namespace === '' ? inNone : inDefault}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: public${namespace} }
spec: { gatewayClassName: own, listeners: [{ name: http, protocol: HTTP, port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web${namespace} }
spec: { parentRefs: [{ name: public }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: other${namespace} }
spec: {}
`;

  test('nothing differs', () => {
    expect(inventory(graphOf(inDefault)).ways).not.toEqual([]);
    const pairs = [[inDefault, inNone], [gateway(''), gateway(', namespace: default')]];
    for (const [one, other] of pairs) {
      const found = [compared(one, other), compared(other, one)];
      expect(found).toEqual([{ ways: [], immutable: [], notUnderstood: [] }, { ways: [], immutable: [], notUnderstood: [] }]);
    }
  });

  test('what differs beside that is found', () => {
    const selected = inNone.replace(/selector: \{ matchLabels: \{ app: web \} \}/, 'selector: { matchLabels: { app: web, part: a } }');
    expect(compared(inDefault, selected).immutable.map(({ field }) => field)).toEqual(['spec.selector']);
    expect(compared(inDefault, inNone.replace('10.0.0.0/8', '10.0.0.0/7')).ways.map(({ change }) => change)).toEqual(['widened']);
    expect(compared(inDefault, inNone.replace('ingress: [{ ports: [{ port: http }] }]', 'ingress: []')).ways.map(({ change }) => change)).toEqual(['narrowed', 'narrowed']);
  });

  test('where both are there, each is compared with itself', () => {
    const web = app('type: NodePort');
    const both = `${web.replace(/, namespace: shop/g, '')}---${web.replace(/namespace: shop/g, 'namespace: default')}`;
    expect(compared(both, both).ways).toEqual([]);
  });
});
