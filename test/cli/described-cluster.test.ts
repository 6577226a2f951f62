import { testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();
const config = (text: string) => folder.write({ 'cdk8s-exposure.yaml': text });
const ways = async () => JSON.parse((await runCli(folder.path, ['map', 'app', '--format', 'json'])).out).waysIn;

const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: { nginx.ingress.kubernetes.io/proxy-body-size: 8m }
spec:
  ingressClassName: public
  rules: [{ host: shop.example, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`;
const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  hostnames: [shop.example]
  parentRefs: [{ name: public, namespace: infra, sectionName: https }]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`;
const GUARDED = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: web:1, ports: [{ containerPort: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
  ingress:
    - from:
        - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress } }
          podSelector: { matchLabels: { app: proxy } }
`;

describe('who can reach a class', () => {
  beforeEach(() => folder.write({ 'app/web.yaml': INGRESS }));

  test.each([
    ['internet', { reachability: 'internet' }],
    ['private', { reachability: 'private', networks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] }],
    ['[203.0.113.0/24, 198.51.100.0/24]', { reachability: 'networks', networks: ['203.0.113.0/24', '198.51.100.0/24'] }],
  ])('is %s if the file says so', async (clients, way) => {
    expect((await ways())[0]).toMatchObject({ reachability: 'unknown' });
    config(`classes: [{ name: public, allowedClients: ${clients} }]`);
    expect(await ways()).toEqual([expect.objectContaining({ ...way, reason: "as was said of class 'public'" })]);
  });

  test('is not said of another class', async () => {
    config('classes: [{ name: private, allowedClients: internet }]');
    expect((await ways())[0]).toMatchObject({ reachability: 'unknown' });
  });

  test('is limited by an allow list at the controller', async () => {
    folder.write({ 'app/web.yaml': INGRESS.replace('proxy-body-size: 8m', 'whitelist-source-range: 203.0.113.0/24') });
    const described = (address: string) => `classes: [{ name: public, controller: k8s.io/ingress-nginx, allowedClients: internet${address} }]`;
    config(described(''));
    expect((await ways())[0]).toMatchObject({ reachability: 'unknown', networks: ['203.0.113.0/24'] });
    for (const address of ['preserved', 'proxy-protocol', 'forwarded']) {
      config(described(`, clientAddress: ${address}`));
      expect((await ways())[0]).toMatchObject({ reachability: 'networks', networks: ['203.0.113.0/24'] });
    }
    config(described(', clientAddress: hidden'));
    const [hidden] = await ways();
    expect(hidden).toMatchObject({ reachability: 'internet', reason: expect.stringContaining('admits everybody or nobody') });
    expect(hidden.networks).toBeUndefined();
    expect((await runCli(folder.path, ['check', 'app'])).out).toContain('ingress/clients-not-seen');
  });
});

test('a class is that of its controller if the file says so', async () => {
  folder.write({ 'app/web.yaml': INGRESS });
  config('classes: [{ name: public, controller: traefik.io/ingress-controller }]');
  const { out } = await runCli(folder.path, ['check', 'app']);
  expect(out).toContain("is for ingress-nginx, and the class is 'public'");
  expect((await ways())[0].reason).toContain("the controller 'traefik.io/ingress-controller' of class 'public'");
});

test('a class that is described exists', async () => {
  folder.write({ 'app/web.yaml': INGRESS });
  const unknown = async () => (await runCli(folder.path, ['check', 'app'])).out.includes('ingress/class-unknown');
  config('ingressClasses: [traefik]');
  expect(await unknown()).toBe(true);
  config('ingressClasses: [traefik]\nclasses: [{ name: public }]');
  expect(await unknown()).toBe(false);
});

describe('the default class', () => {
  const unnamed = INGRESS.replace('  ingressClassName: public\n', '');

  beforeEach(() => folder.write({ 'app/web.yaml': unnamed }));

  test('serves what names none', async () => {
    expect((await ways())[0]).toMatchObject({ reachability: 'unknown' });
    config('classes: [{ name: other, allowedClients: private }, { name: public, isDefault: true, allowedClients: internet }]');
    expect(await ways()).toEqual([expect.objectContaining({ reachability: 'internet', servedBy: 'public' })]);
  });

  test('is read by its controller', async () => {
    config('classes: [{ name: public, controller: traefik.io/ingress-controller, isDefault: true }]');
    expect((await runCli(folder.path, ['check', 'app'])).out).toContain("is for ingress-nginx, and the class is 'public'");
  });

  test('is assumed where nobody says which it is', async () => {
    const assumed = async () => (await runCli(folder.path, ['check', 'app', '--format', 'json'])).out.includes('unknown/default-class');
    config('classes: [{ name: public }]');
    expect(await assumed()).toBe(true);
    config('classes: [{ name: public, isDefault: true }]');
    expect(await assumed()).toBe(false);
  });

  test('shares its paths with what names it', async () => {
    folder.write({ 'app/web.yaml': `${unnamed}---\n${INGRESS.replace('name: web', 'name: other')}` });
    const taken = async () => (await runCli(folder.path, ['check', 'app'])).out.includes('ingress/path-taken');
    expect(await taken()).toBe(false);
    config('classes: [{ name: public, isDefault: true }]');
    expect(await taken()).toBe(true);
  });
});

describe('what nothing names', () => {
  const inVain = async () => JSON.parse((await runCli(folder.path, ['check', 'app', '--format', 'json'])).out).findings
    .filter(({ id }: { id: string }) => id === 'checks/described-in-vain').map(({ severity, message }: { severity: string; message: string }) => `${severity}: ${message}`);

  beforeEach(() => folder.write({ 'app/web.yaml': `${INGRESS}---\n${ROUTE}` }));

  test.each<[string, string[]]>([
    ['classes: [{ name: public }]', []],
    ['classes: [{ name: pubic }]', ["warning: the description of the cluster has the class 'pubic', which nothing here names, and not 'public', which is named"]],
    ['classes: [{ name: public }, { name: edge }, { name: office }]', ["info: the description of the cluster has the class 'edge', 'office', which nothing here names"]],
    ['gateways: [{ namespaceName: infra, name: public }]', []],
    ['gateways: [{ namespaceName: infra, name: publik }]', ["warning: the description of the cluster has the Gateway 'infra/publik', which nothing here names, and not 'infra/public', which is named"]],
  ])('of %s', async (text, messages) => {
    config(text);
    expect(await inVain()).toEqual(messages);
  });

  test('is no finding where nothing is named at all', async () => {
    folder.write({ 'app/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n' });
    config('classes: [{ name: public }]\ngateways: [{ namespaceName: infra, name: public }]');
    expect(await inVain()).toEqual([]);
  });
});

describe('a Gateway', () => {
  beforeEach(() => folder.write({ 'app/web.yaml': ROUTE }));

  test('that is described exists', async () => {
    const other = 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: other, namespace: infra }\nspec: { gatewayClassName: any, listeners: [] }\n';
    folder.write({ 'app/web.yaml': `${ROUTE}---\n${other}` });
    const missing = async () => (await runCli(folder.path, ['check', 'app'])).out.includes('gateway-api/gateway-missing');
    expect(await missing()).toBe(true);
    config('gateways: [{ namespaceName: infra, name: public }]');
    expect(await missing()).toBe(false);
  });

  test('ends TLS at the listeners that the file says', async () => {
    expect(await ways()).toEqual([expect.objectContaining({ tls: false, access: 'http://shop.example/' })]);
    config('gateways: [{ namespaceName: infra, name: public, httpListeners: [http], httpsListeners: [https], allowedClients: internet }]');
    expect(await ways()).toEqual([
      expect.objectContaining({ tls: true, access: 'https://shop.example/', reachability: 'internet', reason: 'as was said of Gateway infra/public' }),
    ]);
  });

  test('is one of its namespace', async () => {
    config('gateways: [{ namespaceName: shop, name: public, httpsListeners: [https] }]');
    expect((await ways())[0].tls).toBe(false);
  });

  test('is compared by what the file says, too', async () => {
    folder.write({ 'before/web.yaml': ROUTE.replace('sectionName: https', 'sectionName: http') });
    config('gateways: [{ namespaceName: infra, name: public, httpListeners: [http], httpsListeners: [https] }]');
    const { out } = await runCli(folder.path, ['diff', 'before', 'app', '--format', 'json']);
    expect(out).toContain('https');
    folder.write({ 'other.yaml': 'gateways: 1' });
    expect(await runCli(folder.path, ['diff', 'before', 'app', '--config', 'other.yaml'])).toMatchObject({ code: 2, err: expect.stringContaining("'gateways' must be a list") });
  });
});

describe('the pods of a controller', () => {
  const admitted = async () => (await ways()).map(({ targets: [{ admitted: is }] }: { targets: { admitted?: boolean }[] }) => is);

  beforeEach(() => folder.write({ 'app/web.yaml': `${ROUTE}---\n${GUARDED}` }));

  test.each([
    ['{ controllerNamespace: ingress, controllerPodLabels: { app: proxy, tier: edge } }', true],
    ['{ controllerNamespace: ingress }', undefined],
    ['{ controllerNamespace: elsewhere, controllerPodLabels: { app: proxy } }', undefined],
    ['{ controllerNamespace: ingress, controllerPodLabels: { app: other } }', undefined],
    ['{}', undefined],
  ])('are let in by a policy for them, %s', async (pods, is) => {
    config(`gateways: [${pods.replace('{', '{ namespaceName: infra, name: public,').replace(', }', ' }')}]`);
    expect(await admitted()).toEqual([is]);
  });
});

describe('the networks of a load balancer outside of the cluster', () => {
  const admitted = async () => (await ways()).map(({ targets: [{ admitted: is }] }: { targets: { admitted?: boolean }[] }) => is);
  const blocks = '- from: [{ ipBlock: { cidr: 10.0.0.0/20 } }, { ipBlock: { cidr: 10.0.16.0/20 } }]';
  const policy = GUARDED.replace(/- from:[^]*$/, blocks);

  test.each([
    ['[10.0.0.0/20, 10.0.16.0/20]', true],
    ['[10.0.8.0/21]', true],
    ['[10.0.0.0/16]', undefined],
    ['[10.1.0.0/20]', false],
  ])('are let in by a policy for them, %s', async (networks, is) => {
    folder.write({ 'app/web.yaml': `${ROUTE}---\n${policy}` });
    config(`gateways: [{ namespaceName: infra, name: public, controllerNetworks: ${networks} }]`);
    expect(await admitted()).toEqual([is]);
  });

  test.each([
    ['alb', GUARDED, false],
    ['alb', policy, undefined],
    ['public', GUARDED, undefined],
  ])('are no pods, for class %s', async (name, guarded, is) => {
    folder.write({ 'app/web.yaml': `${INGRESS.replace('public', name).replace('name: web', 'name: web\n  namespace: shop').replace(/annotations:.*/, '')}---\n${guarded}` });
    expect(await admitted()).toEqual([is]);
  });
});

describe('fails', () => {
  test.each([
    ['classes: { name: public }', "'classes' must be a list of { name } with 'controller', "],
    ['classes: [{ controller: a.example/b }]', "'classes' must be a list of { name }"],
    ['classes: [{ name: public, from: internet }]', "'classes' must be a list of { name }"],
    ['classes: [{ name: public, allowedClients: everybody }]', "'classes' must be a list of { name }"],
    ['classes: [{ name: public, allowedClients: [] }]', "'classes' must be a list of { name }"],
    ['gateways: [{ name: public }]', "'gateways' must be a list of { namespaceName, name }"],
    ['classes: [{ name: Public }]', "'classes[0].name' must be"],
    ['classes: [{ name: public, controller: traefik }]', "'classes[0].controller' must be a domain, '/' and a path, at most 250 characters, got \"traefik\"; write for example 'traefik.io/ingress-controller'"],
    ['classes: [{ name: public, allowedClients: [203.0.113.7/24] }]', "'classes[0].allowedClients[0]' must be an address range"],
    ['classes: [{ name: public, allowedClients: [0.0.0.0/0] }]', "'classes[0].allowedClients[0]' must not be the whole internet, got \"0.0.0.0/0\"; if everybody can reach it, write 'allowedClients: internet'"],
    ['classes: [{ name: public, controllerPodLabels: { app: web } }]', "'classes[0].controllerPodLabels' must come with 'controllerNamespace'"],
    ['classes: [{ name: public, controllerNamespace: Ingress }]', "'classes[0].controllerNamespace' must be"],
    ['classes: [{ name: public, controllerNetworks: 10.0.0.0/20 }]', "'classes' must be a list of { name }"],
    ['classes: [{ name: public, controllerNetworks: [10.0.0.1/20] }]', "'classes[0].controllerNetworks[0]' must be an address range"],
    ['classes: [{ name: public, controllerNamespace: edge, controllerNetworks: [10.0.0.0/20] }]', "'classes[0].controllerNetworks' must not be given together with 'controllerNamespace'"],
    ['classes: [{ name: public, clientAddress: seen }]', "'classes' must be a list of { name } with 'controller', 'isDefault', 'hasDefaultCertificate', 'clientAddress', "],
    ['classes: [{ name: public, isDefault: maybe }]', "'classes' must be a list of { name }"],
    ['classes: [{ name: public, hasDefaultCertificate: none }]', "'classes' must be a list of { name }"],
    ['classes: [{ name: public, isDefault: true }, { name: other, isDefault: true }]', "'classes[1].isDefault' must be true for one class only, and 'classes[0]' is the default one already, got true; leave it out of one of them"],
    ['gateways: [{ namespaceName: a.b, name: public }]', "'gateways[0].namespaceName' must be"],
    ['gateways: [{ namespaceName: infra, name: public, httpsListeners: [HTTPS] }]', "'gateways[0].httpsListeners[0]' must be"],
    ['gateways: [{ namespaceName: infra, name: public, httpListeners: [web], httpsListeners: [web] }]', "'gateways[0].httpListeners' must name no listener of 'httpsListeners', got \"web\""],
  ])('if it says %s', async (text, message) => {
    folder.write({ 'app/web.yaml': INGRESS });
    config(text);
    const { code, out, err } = await runCli(folder.path, ['check', 'app']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`cdk8s-exposure: cdk8s-exposure.yaml: ${message}`);
  });

  test('with all that is wrong at once', async () => {
    folder.write({ 'app/web.yaml': INGRESS });
    config('classes: [{ name: A }, { name: B }]');
    expect((await runCli(folder.path, ['map', 'app'])).err.match(/'classes\[\d\]\.name'/g)).toEqual(["'classes[0].name'", "'classes[1].name'"]);
  });
});
