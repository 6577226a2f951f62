import * as kplus from 'cdk8s-plus-27';
import { api, eventually, record, request, requestUdp, useNamespace } from './client';
import { NodePortService, NodePortServiceOptions, TrafficPolicy } from '../../src';
import { CLIENT, NODES } from './nodes/network';

const [WITH_POD, WITHOUT] = NODES;

const namespace = useNamespace('node-port', { podSecurity: 'restricted' });

/** Defines it as users do, for the pod of these tests. */
function expose(name: string, options: NodePortServiceOptions): Promise<NodePortService> {
  return namespace.deploy((chart) => new NodePortService(chart, name, { name, target: kplus.Pods.select(chart, 'Pods', { labels: { app: 'echo' } }), ...options }));
}

beforeAll(() => namespace.runPod('echo', { labels: { app: 'echo' }, env: { UDP_PORTS: '9000' }, node: WITH_POD.name }));

describe('a node port of TCP and UDP', () => {
  beforeAll(() => expose('both', {
    ports: [
      // The same number for both protocols needs the same port of the Service.
      { port: 9000, targetPort: 8080, nodePort: 30017 },
      { port: 9000, protocol: kplus.Protocol.UDP, nodePort: 30017 },
    ],
  }));

  test.each(NODES)('answers over TCP at the pinned port of $name', async ({ name, address }) => {
    const { echo } = await eventually(() => request(`http://${address}:30017/`));
    expect(echo).toMatchObject({ pod: 'echo', port: '8080' });
    record({ section: 'Node ports', what: `TCP on ${name}`, figure: 'answered' });
  });

  test.each(NODES)('answers over UDP at the same port of $name', async ({ name, address }) => {
    expect(await eventually(() => requestUdp(address, 30017))).toMatchObject({ pod: 'echo', port: '9000', protocol: 'UDP' });
    record({ section: 'Node ports', what: `UDP on ${name}`, figure: 'answered' });
  });

  test('hides the address of a client that came by the other node', async () => {
    const { echo } = await eventually(() => request(`http://${WITHOUT.address}:30017/`));
    expect(echo!.client).not.toContain(CLIENT.address);
  });
});

test('a node port that nobody pinned is that of Kubernetes', async () => {
  await expose('unpinned', { port: 80, targetPort: 8080 });
  const { spec } = await api.get(`/api/v1/namespaces/${namespace.name}/services/unpinned`);
  expect((await eventually(() => request(`http://${NODES[0].address}:${spec.ports[0].nodePort}/`))).echo).toMatchObject({ pod: 'echo' });
});

describe('a node port with TrafficPolicy.LOCAL', () => {
  beforeAll(() => expose('local', { port: 80, targetPort: 8080, nodePort: 30018, externalTrafficPolicy: TrafficPolicy.LOCAL }));

  test('answers where a pod runs, which sees the address of the client', async () => {
    const { echo } = await eventually(() => request(`http://${WITH_POD.address}:30018/`));
    expect(echo!.client).toContain(CLIENT.address);
    record({ section: 'Node ports', what: 'TrafficPolicy.LOCAL, on the node of the pod', figure: 'answered, the client\'s address is kept' });
  });

  test('does not answer elsewhere', async () => {
    await expect(request(`http://${WITHOUT.address}:30018/`)).rejects.toThrow();
    record({ section: 'Node ports', what: 'TrafficPolicy.LOCAL, on the other node', figure: 'no answer' });
  });
});
