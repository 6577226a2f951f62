import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { api, eventually, record, request, useNamespace } from './client';
import { Container } from './exposed-app/container';
import { echoApp } from './exposed-app/echo-app';
import { podsOf } from './exposed-app/pods';
import { ECHO_IMAGE } from './machine/pod-images';
import { NODES } from './nodes/network';

const SECTION = 'Promises of ExposedApp';
const NODE_PORT = 30170;

const namespace = useNamespace('restricted', { podSecurity: 'restricted' });

beforeAll(() => namespace.deploy((chart) => {
  echoApp(chart, 'Web', { name: 'web' }).exposeViaNodePort({ nodePort: NODE_PORT });
  echoApp(chart, 'Trusted', { name: 'trusted', automountServiceAccountToken: true, readOnlyRootFilesystem: false });
}), 120_000);

test('a namespace that enforces Pod Security "restricted" admits it', async () => {
  const pods = await podsOf(namespace, 'web');
  expect(pods.map(({ status }) => status.phase)).toEqual(['Running', 'Running']);
  record({ section: SECTION, what: 'an app with all defaults, in a namespace that enforces Pod Security "restricted"', figure: 'admitted, available' });
});

test('the same namespace refuses a plain Deployment of cdk8s-plus', async () => {
  const message = await refusalOf(plainDeployment());
  expect(message).toMatch(/violates PodSecurity "restricted:latest"/);
  record({ section: SECTION, what: 'a plain Deployment of cdk8s-plus there', figure: 'its pods are refused' });
});

test.each(NODES)('it runs without privileges, asked by $name', async ({ address }) => {
  const { echo } = await eventually(() => request(`http://${address}:${NODE_PORT}/`));
  expect(echo).toMatchObject({ namespace: 'restricted', uid: 10001 });
});

test('its pods are spread over the nodes', async () => {
  // The scheduler weighs it against how full the nodes are, which other tests change at the same time.
  await eventually(async () => {
    const nodes = (await podsOf(namespace, 'web')).map(({ spec }) => spec.nodeName).sort();
    if (new Set(nodes).size < NODES.length) {
      await namespace.kubectl('delete', 'pods', '--selector=app.kubernetes.io/instance=web', '--grace-period=1');
      await namespace.kubectl('rollout', 'status', 'deployment', 'web', '--timeout=60s');
    }
    expect(nodes).toEqual(NODES.map(({ name }) => name));
  }, { seconds: 90 });
});

describe('in its container', () => {
  const containerOf = async (app: string) => Container.of((await podsOf(namespace, app))[0].metadata.name);

  test('nothing can be written', async () => {
    await expect((await containerOf('web')).write('/file')).rejects.toThrow('Read-only file system');
    await expect((await containerOf('web')).write('/etc/file')).rejects.toThrow('Read-only file system');
  });

  test('nothing but files in /tmp', async () => {
    const container = await containerOf('web');
    await container.write('/tmp/file');
    expect(await container.list('/tmp')).toBe('file\n');
    record({ section: SECTION, what: 'writing to `/` and to `/tmp` of its container, as the user 10001', figure: '`/` is read-only, `/tmp` is not' });
  });

  test('there is no token for the API server', async () => {
    await expect((await containerOf('web')).list('/var/run/secrets/kubernetes.io')).rejects.toThrow('No such file');
    record({ section: SECTION, what: 'looking for a token of its service account there', figure: 'there is none' });
  });

  test('there is a token and no read-only root if that is said', async () => {
    const container = await containerOf('trusted');
    expect(await container.list('/var/run/secrets/kubernetes.io/serviceaccount')).toMatch(/^token$/m);
    await expect(container.write('/file')).rejects.toThrow('Permission denied');
  });
});

function plainDeployment(): any {
  const chart = new Chart(new App(), 'plain');
  new kplus.Deployment(chart, 'Plain', {
    metadata: { name: 'plain' },
    replicas: 1,
    containers: [{ image: ECHO_IMAGE, imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT, portNumber: 8080 }],
  });
  return Testing.synth(chart)[0];
}

/** Why a Deployment gets no pods: it is created all the same. */
async function refusalOf(deployment: object): Promise<string> {
  const path = `/apis/apps/v1/namespaces/${namespace.name}/deployments`;
  expect((await api.request('POST', path, deployment)).status).toBe(201);
  try {
    return await eventually(async () => {
      const { status } = await api.get(`${path}/plain`);
      return status.conditions.find(({ type }: any) => type === 'ReplicaFailure').message;
    });
  } finally {
    await api.request('DELETE', `${path}/plain`);
  }
}
