import { Controller, Manifest } from './controller';
import { prepareControllers } from './prepare';
import { eventually } from '../client/eventually';
import { api, kubectl } from '../client/kubectl';
import { recordVersion } from '../client/record';
import { untilAvailable } from '../client/workloads';
import { step } from '../machine/progress';
import { Node, NODES } from '../nodes/network';
import { importImages } from '../nodes/node';

/** Says which controllers run, to whoever starts one later. */
const STARTED = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'controllers', namespace: 'kube-system' } };

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

const SECONDS = 120;

/** Starts controllers, and those that they need, unless they run already. */
export async function startControllers(...controllers: Controller[]): Promise<void> {
  const started = await startedBefore();
  const needed = withNeeds(controllers);
  needed.forEach(({ name, version }) => recordVersion({ name, version }));
  const missing = needed.filter(({ name }) => !started.includes(keyOf(name)));
  if (missing.length === 0) {
    return;
  }
  await prepareControllers(missing);
  await step(`start ${missing.map(({ name, version }) => `${name} ${version}`).join(', ')}`, async () => {
    const manifests = (await Promise.all(missing.map(async (controller) => controller.manifests(await controller.published?.() ?? [])))).flat();
    // A pod waits long for an image that was missing once.
    await Promise.all([define(manifests.filter(isDefinition)), ...NODES.map((node) => addImages(node, missing))]);
    await apply(manifests.filter((manifest) => !isDefinition(manifest)));
    await Promise.all([...new Set(missing.map(({ namespace }) => namespace))].map((namespace) => untilAvailable(namespace, SECONDS)));
    await Promise.all(missing.map(({ finish }) => finish?.()));
    await apply([{ ...STARTED, data: Object.fromEntries([...started, ...missing.map(({ name }) => keyOf(name))].map((name) => [name, ''])) }]);
  });
}

async function startedBefore(): Promise<string[]> {
  const { status, body } = await api.request('GET', '/api/v1/namespaces/kube-system/configmaps/controllers');
  return status === 200 ? Object.keys(body.data) : [];
}

function keyOf(name: string): string {
  return name.replaceAll(' ', '-');
}

function withNeeds(controllers: readonly Controller[]): Controller[] {
  return [...new Set(controllers.flatMap((controller) => [...withNeeds(controller.needs ?? []), controller]))];
}

async function addImages(node: Node, controllers: readonly Controller[]): Promise<void> {
  await importImages(node, await prepareControllers(controllers.filter((controller) => [undefined, node].includes(controller.node))));
}

function isDefinition({ kind }: Manifest): boolean {
  return kind === 'CustomResourceDefinition';
}

/** Several at once, since the API server takes its time for each; the rest needs them. */
async function define(definitions: readonly Manifest[]): Promise<void> {
  await Promise.all(definitions.map(async (definition) => {
    const { name } = definition.metadata;
    const { status, body } = await api.request('POST', DEFINITIONS, definition);
    if (![201, 409].includes(status)) {
      throw new Error(`${name}: ${body.message}`);
    }
    await eventually(async () => {
      const { status: { conditions = [] } } = await api.get(`${DEFINITIONS}/${name}`);
      if (!conditions.some((condition: any) => condition.type === 'Established' && condition.status === 'True')) {
        throw new Error(`${name} is not established: ${JSON.stringify(conditions)}`);
      }
    });
  }));
}

/** By the server, so that what somebody else changed does not matter. */
async function apply(items: readonly Manifest[]): Promise<void> {
  if (items.length === 0) {
    return;
  }
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  await kubectl(['apply', '--server-side', '--force-conflicts', '--filename=-'], { input });
}
