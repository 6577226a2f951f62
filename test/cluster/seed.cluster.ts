import { parse } from 'yaml';
import { api, eventually, kubectl, Namespace, record, recordVersion, request, startLoad, useNamespace } from './client';
import { contour, envoyGateway, metallb, startControllers, traefik } from './controllers';
import { run } from './machine/command';
import { ECHO_IMAGE } from './machine/pod-images';
import { NODES } from './nodes/network';
import { Nginx } from './seed/nginx';
import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { Synthesized, synthesized } from '../util/synthesized';

const SECTION = 'The seed';
const START_MINUTES = 5;

/** Of the seed's Ingress. */
const NAME = 'minimal-ingress';

/** Below, beside and like the seed's path. */
const URLS = ['/testpath', '/testpath/a/b?q=1', '/testpathfoo', '/TESTPATH'];

let seed: Synthesized;

beforeAll(async () => {
  await startControllers(metallb, traefik, contour, envoyGateway);
  seed = await synthesized(() => import('../../examples/seed/main'));
}, START_MINUTES * 60_000);

describe('the node port', () => {
  const namespace = useNamespace('seed-node-port', { podSecurity: 'restricted' });
  const url = ({ address }: { address: string }) => `http://${address}:30007`;

  beforeAll(() => namespace.apply(app({ app: 'MyApp' }, 80), manifest('node-port')));

  test.each(NODES)('answers on $name', async (node) => {
    expect(await served(`${url(node)}/a`)).toMatchObject({ namespace: namespace.name, port: '80', path: '/a' });
    record({ section: SECTION, what: `node port 30007 on ${node.name}`, figure: 'answers' });
  });

  test('goes on answering while its pods are deleted and replaced', async () => {
    const before = await pods(namespace);
    const load = await startLoad(url(NODES[0]), { perSecond: 200 });
    for (const pod of before) {
      await namespace.kubectl('delete', 'pod', pod);
      await namespace.kubectl('rollout', 'status', 'deployment/app', '--timeout=60s');
    }
    const after = await pods(namespace);
    for (const pod of after) {
      await eventually(async () => expect((await request(url(NODES[0]))).echo?.pod).toBe(pod));
    }
    const { sent, failed } = await load.stop();
    expect(after).toHaveLength(before.length);
    expect(after.filter((pod) => before.includes(pod))).toEqual([]);
    expect(failed).toBe(0);
    record({ section: SECTION, what: 'all pods deleted one by one under 200 requests a second', figure: `${failed} requests lost`, measured: `of ${sent}` });
  });
});

describe('the load balancer', () => {
  const namespace = useNamespace('seed-load-balancer', { podSecurity: 'restricted' });

  // The range that the seed's cluster had; ours has another beside it.
  beforeAll(() => kubectl(['apply', '--filename=-'], { input: JSON.stringify(SEED_RANGE) }));
  afterAll(() => kubectl(['delete', 'servicecidr', SEED_RANGE.metadata.name]));
  beforeAll(() => namespace.apply(app({ app: 'MyApp' }, 9376), manifest('load-balancer')));

  test('answers at the address that MetalLB gives it', async () => {
    const address = await eventually(async () => {
      const { status } = await api.get(`/api/v1/namespaces/${namespace.name}/services/my-service`);
      return status.loadBalancer.ingress[0].ip;
    });
    expect(await served(`http://${address}/a`)).toMatchObject({ namespace: namespace.name, port: '9376', path: '/a' });
    record({ section: SECTION, what: 'the load balancer', figure: 'answers at its address' });
  });

  test('has the cluster IP that the seed names', async () => {
    const { spec } = await api.get(`/api/v1/namespaces/${namespace.name}/services/my-service`);
    expect(spec.clusterIP).toBe('10.0.171.239');
  });
});

describe('the Ingress', () => {
  const namespace = useNamespace('seed-ingress', { podSecurity: 'restricted' });

  beforeAll(() => namespace.apply(app({ app: 'test' }, 8080), {
    apiVersion: 'v1', kind: 'Service', metadata: { name: 'test' }, spec: { selector: { app: 'test' }, ports: [{ port: 80, targetPort: 8080 }] },
  }));

  describe.each([
    // It compares prefixes character by character, unless it is told otherwise.
    { controller: traefik, arriving: ['/testpath', '/testpath/a/b?q=1', '/testpathfoo', 404] },
    { controller: contour, arriving: ['/testpath', '/testpath/a/b?q=1', 404, 404] },
  ])('without a class, where $controller.name is the default', ({ controller: { name, address, ingressClass }, arriving }) => {
    beforeAll(async () => {
      await setDefault(ingressClass!, 'true');
      // The API server learns of a new default a little later, and never gives a class to an Ingress that has none.
      await eventually(async () => {
        await namespace.kubectl('delete', 'ingress', NAME, '--ignore-not-found');
        await namespace.apply(manifest('ingress'));
        const { spec } = await api.get(`/apis/networking.k8s.io/v1/namespaces/${namespace.name}/ingresses/${NAME}`);
        expect(spec.ingressClassName).toBe(ingressClass);
      });
    });
    afterAll(async () => {
      await namespace.kubectl('delete', 'ingress', NAME, '--ignore-not-found');
      await setDefault(ingressClass!, 'false');
    });

    test('is answered, and not rewritten by an annotation of another controller', async () => {
      await served(`http://${address}/testpath`);
      expect(await arrivals(`http://${address}`)).toEqual(arriving);
      record({ section: SECTION, what: `the Ingress by ${name}`, figure: describeArrivals(arriving) });
    });
  });

  test('is rewritten by nginx with the lines that ingress-nginx writes', async () => {
    const { spec } = await api.get(`/api/v1/namespaces/${namespace.name}/services/test`);
    const nginx = Nginx.start({ node: NODES[0], ingress: parse(manifest('ingress')), backend: `${spec.clusterIP}:80` });
    const packaged = await run('dpkg-query', ['--show', '--showformat=${Version}', 'nginx']);
    recordVersion({ name: "Debian's nginx", version: packaged.split('-')[0] });
    try {
      await served(`${nginx.url}/testpath`);
      const arriving = ['/', '/?q=1', '/', '/'];
      expect(await arrivals(nginx.url)).toEqual(arriving);
      record({ section: SECTION, what: "the Ingress by Debian's nginx with the lines that ingress-nginx' template writes", figure: describeArrivals(arriving) });
    } finally {
      nginx.stop();
    }
  });

  test.each([traefik, contour, envoyGateway])('as our HTTPRoute is rewritten by the Gateway of $name', async ({ name, address, gateway }) => {
    const route = 'testpath';
    await namespace.deploy((chart) => new PathIngress(chart, 'Site', {
      name: route,
      anyHost: true,
      tls: Tls.none(),
      controller: IngressController.gatewayApi(gateway.name, { gatewayNamespace: gateway.namespace, httpListener: gateway.httpListener }),
      paths: [{ path: '/testpath', service: ExistingService.named('test', { port: 80 }), stripPrefix: true }],
    }));
    await served(`http://${address}/testpath`);
    const arriving = ['/', '/a/b?q=1', 404, 404];
    expect(await arrivals(`http://${address}`)).toEqual(arriving);
    record({ section: SECTION, what: `the same intent as our HTTPRoute by ${name}`, figure: describeArrivals(arriving) });
    await namespace.kubectl('delete', 'httproute', route);
  });
});

const SEED_RANGE = { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', metadata: { name: 'seed' }, spec: { cidrs: ['10.0.171.0/24'] } };

function manifest(name: string): string {
  return seed.files[`${name}.k8s.yaml`];
}

/** Behind the seed's Services, which say nothing of what they lead to. */
function app(labels: { readonly [name: string]: string }, port: number): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'app' },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          securityContext: {
            runAsNonRoot: true,
            seccompProfile: { type: 'RuntimeDefault' },
            sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '80' }],
          },
          terminationGracePeriodSeconds: 10,
          containers: [{
            name: 'echo',
            image: ECHO_IMAGE,
            env: [{ name: 'PORT', value: String(port) }],
            // Until all nodes know that the pod is going to end.
            lifecycle: { preStop: { sleep: { seconds: 3 } } },
            readinessProbe: { tcpSocket: { port }, periodSeconds: 1 },
            securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
          }],
        },
      },
    },
  };
}

async function pods(namespace: Namespace): Promise<string[]> {
  const { items } = await api.get(`/api/v1/namespaces/${namespace.name}/pods`);
  return items.filter(({ metadata }: any) => !metadata.deletionTimestamp).map(({ metadata }: any) => metadata.name);
}

async function setDefault(ingressClass: string, value: string): Promise<void> {
  await kubectl(['annotate', '--overwrite', 'ingressclass', ingressClass, `ingressclass.kubernetes.io/is-default-class=${value}`]);
}

async function served(url: string) {
  return eventually(async () => {
    const { status, echo } = await request(url);
    expect([status, echo?.namespace]).toEqual([200, expect.stringMatching(/^seed-/)]);
    return echo!;
  }, { seconds: 60 });
}

/** What arrived of each URL, or the status. */
async function arrivals(server: string): Promise<Array<string | number>> {
  const answers = await Promise.all(URLS.map((url) => request(`${server}${url}`)));
  return answers.map(({ status, echo }) => echo ? [echo.path, ...(echo.query ? [echo.query] : [])].join('?') : status);
}

function describeArrivals(arriving: ReadonlyArray<string | number>): string {
  return URLS.map((url, i) => `\`${url}\` → \`${arriving[i]}\``).join(', ');
}
