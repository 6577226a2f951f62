import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { eventually, record, request, useNamespace } from './client';
import { echoApp } from './exposed-app/echo-app';
import { podsOf, untilNoneEnds } from './exposed-app/pods';
import { ECHO_IMAGE } from './machine/pod-images';
import { NODES } from './nodes/network';

const SECTION = 'Promises of ExposedApp';
const NODE_PORT = 30190;

const namespace = useNamespace('refactored');

beforeAll(() => namespace.deploy((chart) => define(chart, 'Web')), 120_000);

test('an app that was moved below another construct is applied again, and nothing changes', async () => {
  const before = await objects('pods', ...KINDS);
  await namespace.deploy((chart) => define(new Construct(chart, 'Shop'), 'Web'));
  expect(await objects('pods', ...KINDS)).toEqual(before);
  record({ section: SECTION, what: 'applying an app again that was moved below another construct, with a fixed name', figure: 'accepted; nothing changes, no pod is replaced' });
});

test('an app whose id was changed too is applied again, and its Services find the new pods', async () => {
  const before = await objects(...KINDS);
  const old = await podsOf(namespace, 'web');
  await namespace.deploy((chart) => define(new Construct(chart, 'Shop'), 'Frontend'));
  expect((await objects(...KINDS)).map(identity)).toEqual(before.map(identity));

  await untilNoneEnds(namespace, 'web');
  const { echo } = await eventually(() => request(`http://${NODES[0].address}:${NODE_PORT}/`));
  expect(old.map(({ metadata }) => metadata.name)).not.toContain(echo!.pod);
  record({ section: SECTION, what: 'the same with another id', figure: 'accepted; objects and selectors stay, pods are replaced' });
}, 120_000);

test('a plain Deployment of cdk8s-plus that was moved is refused', async () => {
  await namespace.deploy(definePlain);
  await expect(namespace.deploy((chart) => definePlain(new Construct(chart, 'Shop')))).rejects.toThrow(/spec.selector: Invalid value.*field is immutable/);
  record({ section: SECTION, what: 'the same with a plain Deployment of cdk8s-plus', figure: 'refused: its selector is immutable' });
});

const KINDS = ['deployments', 'services', 'serviceaccounts', 'networkpolicies', 'poddisruptionbudgets'];

function define(scope: Construct, id: string): void {
  echoApp(scope, id, { name: 'web' }).exposeViaNodePort({ nodePort: NODE_PORT });
}

function definePlain(scope: Construct): void {
  new kplus.Deployment(scope, 'Plain', { metadata: { name: 'plain' }, replicas: 0, containers: [{ image: ECHO_IMAGE, portNumber: 8080 }] });
}

/** What is in the namespace, without what Kubernetes changes by itself. */
async function objects(...kinds: readonly string[]): Promise<any[]> {
  const { items } = JSON.parse(await namespace.kubectl('get', kinds.join(), '--output=json'));
  return items.map(({ kind, metadata: { uid, name, labels, generation }, spec }: any) => ({ kind, uid, name, labels, generation, spec }));
}

/** What must be the same for whoever uses an object. */
function identity({ kind, uid, name, spec }: any): object {
  return { kind, uid, name, selector: spec?.selector ?? spec?.podSelector, clusterIP: spec?.clusterIP };
}
