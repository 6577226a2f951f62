import { setTimeout } from 'timers/promises';
import { ImagePullPolicy } from 'cdk8s-plus-27';
import { api, eventually, record, request, requestFrom, requestUdp, startLoad, useNamespace } from './client';
import { ECHO_IMAGE } from './machine/pod-images';
import { NODES } from './nodes/network';
import { ExposedApp } from '../../src';

const namespace = useNamespace('smoke', { podSecurity: 'restricted' });

beforeAll(async () => {
  await namespace.runPod('echo', { labels: { app: 'echo' }, env: { UDP_PORTS: '9000' } });
  await namespace.apply({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'echo' },
    spec: {
      type: 'NodePort',
      selector: { app: 'echo' },
      ports: [
        { name: 'http', port: 80, targetPort: 8080, nodePort: 30080 },
        { name: 'udp', port: 9000, protocol: 'UDP', nodePort: 30090 },
      ],
    },
  });
});

test('both nodes are ready', async () => {
  const { items } = await api.get('/api/v1/nodes');
  expect(items.map(({ metadata, status }: any) => [metadata.name, status.conditions.find(({ type }: any) => type === 'Ready').status]))
    .toEqual(NODES.map(({ name }) => [name, 'True']));
});

test.each(NODES)('a node port of $name answers a client outside', async ({ address }) => {
  const { status, echo } = await eventually(() => request(`http://${address}:30080/a%2Fb?c=1`, { host: 'shop.example' }));
  expect(status).toBe(200);
  expect(echo).toMatchObject({ pod: 'echo', namespace: 'smoke', uid: 65532, host: 'shop.example', path: '/a%2Fb', query: 'c=1' });
});

test.each(NODES)('a node port of $name answers over UDP', async ({ address }) => {
  expect(await eventually(() => requestUdp(address, 30090))).toMatchObject({ pod: 'echo', protocol: 'UDP', port: '9000' });
});

test('a pod reaches a Service', async () => {
  const { spec } = await api.get('/api/v1/namespaces/smoke/services/echo');
  const { echo } = await requestFrom(namespace, 'echo', `http://${spec.clusterIP}/`);
  expect(echo).toMatchObject({ pod: 'echo' });
});

test('an app of ours runs, as restricted as can be', async () => {
  await namespace.deploy((chart) => new ExposedApp(chart, 'Web', { image: ECHO_IMAGE, imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT, port: 8080 })
    .exposeViaNodePort({ nodePort: 30081 }));
  const { echo } = await eventually(() => request(`http://${NODES[0].address}:30081/`));
  expect(echo!.pod).toMatch(/^smoke-web-/);
});

test('a load that nothing disturbs loses nothing', async () => {
  const load = await startLoad(`http://${NODES[0].address}:30080/`, { perSecond: 1000 });
  await setTimeout(3000);
  const { sent, failed, reasons, seconds } = await load.stop();
  expect({ failed, reasons }).toEqual({ failed: 0, reasons: {} });
  expect(sent).toBeGreaterThan(2000);
  record({
    section: 'Cluster',
    what: '1,000 requests a second on a node port, and nothing else',
    figure: 'no request lost',
    measured: `${sent} requests in ${seconds.toFixed(1)} s`,
  });
});
