import { Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { LoadResult, record, useNamespace } from './client';
import { drain, Drained } from './exposed-app/drain';
import { LoadedApp, PER_SECOND } from './exposed-app/loaded-app';

const MINUTES = 60_000;

/** Without a delay kube-proxy and the end of a pod race each other, and kube-proxy wins some of the races. */
const RACES = 10;

const namespace = useNamespace('no-request-lost', { podSecurity: 'restricted' });

test('a rollout loses no request', async () => {
  const result = await rollOut(new LoadedApp(namespace, { name: 'rollout', nodePort: 30180 }));
  expect(result.reasons).toEqual({});
  expect(Object.keys(result.pods)).toHaveLength(4);
  prove('a rollout of 2 pods', result);
}, 4 * MINUTES);

test('a scale-down loses no request', async () => {
  const result = await scaleDown(new LoadedApp(namespace, { name: 'scale-down', nodePort: 30181 }));
  expect(result.reasons).toEqual({});
  expect(Object.keys(result.pods)).toHaveLength(4);
  prove('a scale-down from 4 pods to 2', result);
}, 4 * MINUTES);

test('a drained node loses no request, and has to wait for the disruption budget', async () => {
  const { result, drained } = await drainNode(new LoadedApp(namespace, { name: 'drain', nodePort: 30182 }));
  expect(result.reasons).toEqual({});
  expect(drained.evicted).toBeGreaterThan(1);
  expect(drained.refused).toBeGreaterThan(0);
  expect(Object.keys(result.pods)).toHaveLength(3 + drained.evicted);
  prove('the drain of a node with 2 of 3 pods', result);
  record({
    section: 'Promises of ExposedApp',
    what: 'evicting the second pod of this node before the first is replaced',
    figure: 'refused by the disruption budget with 429, admitted afterwards',
    measured: `refused ${drained.refused} times`,
  });
}, 4 * MINUTES);

describe('without a drain delay', () => {
  const drainDelay = Duration.seconds(0);

  test('a rollout loses some', async () => {
    const app = new LoadedApp(namespace, { name: 'abrupt-rollout', nodePort: 30183, drainDelay });
    const result = await untilSomeAreLost(() => rollOut(app));
    expect(result.failed).toBeGreaterThan(0);
    prove('the same rollout without a drain delay', result);
  }, 4 * MINUTES);

  test('a scale-down loses some', async () => {
    const app = new LoadedApp(namespace, { name: 'abrupt-scale-down', nodePort: 30184, drainDelay });
    const result = await untilSomeAreLost(() => scaleDown(app));
    expect(result.failed).toBeGreaterThan(0);
    prove('the same scale-down without a drain delay', result);
  }, 4 * MINUTES);

  test('a drained node loses some', async () => {
    const app = new LoadedApp(namespace, { name: 'abrupt-drain', nodePort: 30185, drainDelay });
    const result = await untilSomeAreLost(async () => (await drainNode(app)).result);
    expect(result.failed).toBeGreaterThan(0);
    prove('the same drain of a node without a drain delay', result);
  }, 4 * MINUTES);
});

async function untilSomeAreLost(race: () => Promise<LoadResult>): Promise<LoadResult> {
  let result = await race();
  for (let races = 1; result.failed === 0 && races < RACES; races++) {
    result = await race();
  }
  return result;
}

async function rollOut(app: LoadedApp): Promise<LoadResult> {
  await app.deploy();
  return app.during(() => app.deploy({ envVariables: { VERSION: kplus.EnvValue.fromValue('2') } }));
}

async function scaleDown(app: LoadedApp): Promise<LoadResult> {
  await app.deploy({ replicas: 4 });
  return app.during(() => app.deploy({ replicas: 2 }));
}

async function drainNode(app: LoadedApp): Promise<{ readonly result: LoadResult; readonly drained: Drained }> {
  await app.deploy({ replicas: 3 });
  // Of two nodes with three pods, the one that is named in the middle has most of them.
  const node = (await app.pods()).map(({ spec }) => spec.nodeName).sort()[1];
  let drained!: Drained;
  const result = await app.during(async () => {
    drained = await drain(node, namespace, app.name);
  });
  return { result, drained };
}

function prove(what: string, { sent, failed, reasons, seconds }: LoadResult): void {
  record({
    section: 'Promises of ExposedApp',
    what: `${what}, under ${PER_SECOND.toLocaleString('en')} requests a second`,
    figure: failed === 0 ? 'no request lost' : 'requests lost',
    measured: `${failed} of ${sent.toLocaleString('en')} in ${seconds.toFixed(1)} s${failed === 0 ? '' : `: ${Object.keys(reasons).join(', ')}`}`,
  });
}
