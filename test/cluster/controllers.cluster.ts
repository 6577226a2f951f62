import { readFileSync } from 'fs';
import { eventually, request, requestFrom, useNamespace } from './client';
import { contour, coredns, Entrance, envoyGateway, GATEWAY_AUTHORITY, kubeNetworkPolicies, Manifest, metallb, nginx, serveByNginx, startControllers, traefik } from './controllers';
import { run } from './machine/command';
import { NODES } from './nodes/network';

const BUILD_MINUTES = 40;

const namespace = useNamespace('controllers');

beforeAll(async () => {
  await startControllers(metallb, coredns, traefik, contour, envoyGateway, kubeNetworkPolicies, nginx);
  await Promise.all(NODES.map(({ name }) => namespace.runPod(`echo-${name}`, { labels: { app: 'echo', node: name }, node: name })));
  await namespace.apply(service('echo', {}), ...NODES.map(({ name }) => service(`echo-${name}`, { node: name })));
}, BUILD_MINUTES * 60_000);

test('MetalLB gives a Service an address that a node answers for by ARP', async () => {
  await namespace.apply({ ...service('balanced', {}, { type: 'LoadBalancer' }) });
  const address = await eventually(async () => JSON.parse(await namespace.kubectl('get', 'service', 'balanced', '--output=json')).status.loadBalancer.ingress[0].ip);
  expect(await eventually(() => request(`http://${address}/`))).toMatchObject({ status: 200, echo: { namespace: 'controllers' } });
  expect(await run('ip', ['neighbour', 'show', address])).toMatch(/ lladdr /);
});

test('CoreDNS knows the name of a Service', async () => {
  const answer = await requestFrom(namespace, 'echo-node-1', 'http://echo-node-2.controllers.svc.cluster.local/');
  expect(answer.echo).toMatchObject({ pod: 'echo-node-2' });
});

test.each([traefik, contour])('$name answers for an Ingress', async ({ address, ingressClass }) => {
  const host = `ingress.${ingressClass}.example`;
  await namespace.apply(ingress({ name: ingressClass!, className: ingressClass!, host, path: '/' }));
  expect(await untilServed(`http://${address}/a`, host)).toMatchObject({ path: '/a', host });
});

test('Traefik strips a prefix by a Middleware', async () => {
  const host = 'middleware.traefik.example';
  await namespace.apply(
    { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'strip' }, spec: { stripPrefix: { prefixes: ['/a'] } } },
    ingress({
      name: 'stripped',
      className: traefik.ingressClass!,
      host,
      path: '/a',
      annotations: { 'traefik.ingress.kubernetes.io/router.middlewares': 'controllers-strip@kubernetescrd' },
    }),
  );
  expect(await untilServed(`http://${traefik.address}/a/b`, host)).toMatchObject({ path: '/b' });
});

test('Contour answers for an HTTPProxy', async () => {
  const host = 'proxy.contour.example';
  await namespace.apply({
    apiVersion: 'projectcontour.io/v1',
    kind: 'HTTPProxy',
    metadata: { name: 'proxy' },
    spec: {
      ingressClassName: contour.ingressClass,
      virtualhost: { fqdn: host },
      routes: [{ conditions: [{ prefix: '/a' }], services: [{ name: 'echo', port: 80 }], pathRewritePolicy: { replacePrefix: [{ replacement: '/b' }] } }],
    },
  });
  expect(await untilServed(`http://${contour.address}/a/c`, host)).toMatchObject({ path: '/b/c' });
});

test('nginx rewrites a path as ingress-nginx would', async () => {
  const annotations = { 'nginx.ingress.kubernetes.io/rewrite-target': '/' };
  await serveByNginx(
    ingress({ name: 'rewritten', className: nginx.ingressClass, path: '/testpath', annotations }),
    ingress({ name: 'kept', className: nginx.ingressClass, host: 'kept.example', path: '/foo' }),
  );
  const path = async (sent: string) => (await untilServed(`http://${nginx.address}${sent}`, 'any.example')).path;
  expect([await path('/testpath'), await path('/testpath/a/b?q=1'), await path('/testpathfoo'), await path('/TESTPATH')]).toEqual(['/', '/', '/', '/']);
  expect(await untilServed(`http://${nginx.address}/foo/a%2Fb`, 'kept.example')).toMatchObject({ path: '/foo/a%2Fb' });
  expect(await request(`http://${nginx.address}/foobar`, { host: 'kept.example' })).toMatchObject({ status: 404 });
});

describe.each([traefik, contour, envoyGateway])('$name answers for an HTTPRoute', ({ name, address, gateway }: Entrance) => {
  const host = `${gateway.name}.shop.example`;

  beforeAll(() => namespace.apply({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: `route-${gateway.name}` },
    spec: {
      parentRefs: [{ namespace: gateway.namespace, name: gateway.name }],
      hostnames: [host],
      rules: [{ backendRefs: [{ name: 'echo', port: 80 }] }],
    },
  }));

  test('on port 80, and the pod can learn who the client is', async () => {
    const { headers } = await untilServed(`http://${address}/`, host);
    expect([name, headers!['x-forwarded-for']]).toEqual([name, '10.200.0.100']);
  });

  test('on port 443, with the certificate of its Gateway', async () => {
    expect(await untilServed(`https://${address}/`, host, readFileSync(GATEWAY_AUTHORITY, 'utf8'))).toMatchObject({ host });
  });
});

describe('kube-network-policies', () => {
  beforeAll(() => namespace.apply({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'from-nobody' },
    spec: { podSelector: { matchLabels: { app: 'echo' } }, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: { matchLabels: { friend: 'yes' } } }] }] },
  }));
  afterAll(() => namespace.kubectl('delete', 'networkpolicy', 'from-nobody'));
  beforeAll(async () => {
    await namespace.runPod('friend', { labels: { friend: 'yes' } });
    await namespace.runPod('stranger');
  });

  test.each(NODES)('lets the chosen pods in to a pod on $name, and no others', async ({ name }) => {
    const url = `http://echo-${name}/`;
    expect((await requestFrom(namespace, 'friend', url)).echo).toMatchObject({ pod: `echo-${name}` });
    expect((await requestFrom(namespace, 'stranger', url)).error).toMatch(/timeout/i);
  });
});

function service(name: string, selector: object, spec: object = {}): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: { app: 'echo', ...selector }, ports: [{ port: 80, targetPort: 8080 }], ...spec } };
}

interface IngressProps {
  readonly name: string;
  readonly className: string;
  readonly host?: string;
  readonly path: string;
  readonly annotations?: object;
}

function ingress({ name, className, host, path, annotations }: IngressProps): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: namespace.name, annotations },
    spec: {
      ingressClassName: className,
      rules: [{ host, http: { paths: [{ path, pathType: 'Prefix', backend: { service: { name: 'echo', port: { number: 80 } } } }] } }],
    },
  };
}

async function untilServed(url: string, host: string, ca?: string) {
  return eventually(async () => {
    const { status, echo } = await request(url, { host, ca });
    expect([status, echo?.namespace]).toEqual([200, 'controllers']);
    return echo!;
  });
}
