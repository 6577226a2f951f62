import { Controller, Manifest } from './controller';
import { prepareControllers } from './prepare';
import { api, kubectl } from '../client/kubectl';
import { untilAvailable } from '../client/workloads';
import { step } from '../machine/progress';
import { Node, NODES } from '../nodes/network';
import { importImages } from '../nodes/node';

/** Says which controllers run, to whoever starts one later. */
const STARTED = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'controllers', namespace: 'kube-system' } };

const SECONDS = 120;

/** Starts controllers, and those that they need, unless they run already. */
export async function startControllers(...controllers: Controller[]): Promise<void> {
  const started = await startedBefore();
  const missing = withNeeds(controllers).filter(({ name }) => !started.includes(keyOf(name)));
  if (missing.length === 0) {
    return;
  }
  await prepareControllers(missing);
  await step(`start ${missing.map(({ name, version }) => `${name} ${version}`).join(', ')}`, async () => {
    const manifests = (await Promise.all(missing.map((controller) => controller.manifests()))).flat();
    // A pod waits long for an image that was missing once.
    await Promise.all([applyDefinitions(missing, manifests.filter(isDefinition)), ...NODES.map((node) => addImages(node, missing))]);
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

/** Kinds and namespaces, which the rest needs. */
function isDefinition({ kind }: Manifest): boolean {
  return ['CustomResourceDefinition', 'Namespace'].includes(kind);
}

async function applyDefinitions(controllers: readonly Controller[], manifests: readonly Manifest[]): Promise<void> {
  const files = await Promise.all(controllers.map(({ definitions }) => definitions?.() ?? []));
  await apply(manifests, files.flat());
  await kubectl(['wait', '--for=condition=Established', 'customresourcedefinitions', '--all', '--timeout=60s']);
}

/** By the server, since some definitions are larger than what kubectl would note of them in an annotation. */
async function apply(items: readonly Manifest[], files: readonly string[] = []): Promise<void> {
  const flags = ['--server-side', '--force-conflicts', '--filename=-', ...files.map((file) => `--filename=${file}`)];
  await kubectl(['apply', ...flags], { input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) });
}
