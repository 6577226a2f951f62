import * as kplus from 'cdk8s-plus-27';
import { api, Answer, eventually, record, request, useNamespace } from './client';
import { metallb, startControllers } from './controllers';
import { CLIENT, NODES } from './nodes/network';
import { IS_WRITTEN, Shown, writeShown } from './shown';
import { AllowedClients, ExternalLoadBalancer, ExternalLoadBalancerOptions, LoadBalancerProvider, SessionAffinity, TrafficPolicy } from '../../src';

const BUILD_MINUTES = 40;
const TIMES = 20;
const FIXED = '10.200.0.235';

const namespace = useNamespace('load-balancer', { podSecurity: 'restricted' });

beforeAll(async () => {
  await startControllers(metallb);
  await Promise.all(NODES.map(({ name }) => namespace.runPod(`echo-${name}`, { labels: { app: 'echo' }, node: name })));
}, BUILD_MINUTES * 60_000);

const shown: Shown[string][string] = {};

afterAll(() => {
  if (IS_WRITTEN) {
    writeShown({ 'metal-lb': { MetalLB: shown } });
  }
});

/** Notes it by the name of its row in the documentation. */
function show(feature: string, figure: string): void {
  shown[feature] = [];
  record({ section: 'Load balancers', what: feature, figure });
}

test('a client of an allowed network is let in, and another is not', async () => {
  const url = await expose('limited', { allowedClients: AllowedClients.cidrs(`${CLIENT.address}/32`) });
  expect((await served(url)).echo!.client).toContain(CLIENT.address);
  await expect(request(url, { from: 'stranger' })).rejects.toThrow();
  show('`AllowedClients.cidrs("203.0.113.0/24")`', 'the client is answered, a stranger is not');
});

test('everybody is let in otherwise', async () => {
  const url = await expose('open', {});
  await served(url);
  expect((await request(url, { from: 'stranger' })).echo).toBeDefined();
  show('`AllowedClients.internet()`', 'client and stranger are answered');
});

test('TrafficPolicy.LOCAL keeps the address of the client', async () => {
  const url = await expose('local', { externalTrafficPolicy: TrafficPolicy.LOCAL });
  await served(url);
  const answers = await several(url);
  expect(answers.every(({ echo }) => echo!.client.includes(CLIENT.address))).toBe(true);
  // Those of the node that answers for the address.
  expect(podsOf(answers)).toHaveLength(1);
  show('`TrafficPolicy.LOCAL`', 'one node answers, the client\'s address is kept');
});

test('TrafficPolicy.CLUSTER reaches the pods of all nodes, which do not all see the client', async () => {
  const url = await expose('cluster', { externalTrafficPolicy: TrafficPolicy.CLUSTER });
  await served(url);
  const answers = await several(url);
  expect(podsOf(answers)).toHaveLength(NODES.length);
  expect(answers.some(({ echo }) => !echo!.client.includes(CLIENT.address))).toBe(true);
  show('`TrafficPolicy.CLUSTER`', 'pods of both nodes answer, the client\'s address is lost');
});

test('SessionAffinity.clientIP leads a client to one pod', async () => {
  const url = await expose('sticky', { externalTrafficPolicy: TrafficPolicy.CLUSTER, sessionAffinity: SessionAffinity.clientIP() });
  await served(url);
  expect(podsOf(await several(url))).toHaveLength(1);
  show('`SessionAffinity.clientIP()`', `${TIMES} of ${TIMES} requests to one pod`);
});

test('a fixed address is taken, from the pool that is named', async () => {
  const url = await expose('fixed', { provider: LoadBalancerProvider.metalLB({ addressPool: 'any' }), staticAddresses: [FIXED] });
  expect(url).toBe(`http://${FIXED}/`);
  await served(url);
  show('One of `staticAddresses`', 'answered at that address');
});

test('no port of a node is opened beside the address', async () => {
  await expose('no-node-port', {});
  const { spec } = await api.get(`/api/v1/namespaces/${namespace.name}/services/no-node-port`);
  expect(spec.ports).toEqual([expect.not.objectContaining({ nodePort: expect.anything() })]);
  show('`allocateLoadBalancerNodePorts: false`', 'no port of a node is opened');
});

/** Defines it as users do, and returns its URL when it has an address. */
async function expose(name: string, options: Partial<ExternalLoadBalancerOptions>): Promise<string> {
  await namespace.deploy((chart) => new ExternalLoadBalancer(chart, name, {
    name,
    target: kplus.Pods.select(chart, 'Pods', { labels: { app: 'echo' } }),
    port: 80,
    targetPort: 8080,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.metalLB(),
    ...options,
  }));
  const { ip } = await eventually(async () => {
    const { status } = await api.get(`/api/v1/namespaces/${namespace.name}/services/${name}`);
    return status.loadBalancer.ingress[0];
  });
  return `http://${ip}/`;
}

function served(url: string): Promise<Answer> {
  return eventually(() => request(url));
}

async function several(url: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  while (answers.length < TIMES) {
    answers.push(await request(url));
  }
  return answers;
}

function podsOf(answers: Answer[]): string[] {
  return [...new Set(answers.map(({ echo }) => echo!.pod))];
}
