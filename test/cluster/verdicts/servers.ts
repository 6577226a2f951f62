import { CLUSTER_RANGES } from './addresses';
import { define, definitions } from './crds';
import { NAMESPACE } from './manifest';
import { goProgram } from '../machine/go-program';
import { kubernetes, KUBERNETES_VERSION } from '../machine/kubernetes';
import { ApiServer } from '../nodes/api-server';
import { ControlPlane } from '../nodes/control-plane';

/** A version of Kubernetes whose verdicts are asked for. */
export interface Version {
  readonly name: string;

  /** As in 32 of 1.32. */
  readonly minor: number;

  /** As in 1.32.13. */
  readonly release: string;
  readonly port: number;
  readonly program: () => Promise<string>;

  /** Flags of the API server beside those of all. */
  readonly flags?: readonly string[];
}

/** The newest release of the lowest version that we support. */
const OLDEST = '1.32.13';

/** The lowest version that we support, and the newest that there is. */
export const VERSIONS: readonly Version[] = [
  { name: 'oldest', minor: 32, release: OLDEST, port: 6543, program: oldestKubernetes },
  { name: 'newest', minor: 36, release: KUBERNETES_VERSION, port: 6643, program: kubernetes },
];

/** The newest, with everything switched on that is not by default. */
const UNLOCKED: Version = {
  name: 'unlocked',
  minor: 36,
  release: KUBERNETES_VERSION,
  port: 6743,
  program: kubernetes,
  flags: ['--feature-gates=AllAlpha=true,AllBeta=true', '--runtime-config=api/all=true'],
};

/** All that are asked. */
export const SERVERS: readonly Version[] = [...VERSIONS, UNLOCKED];

/** An API server and its etcd, of the lowest version. */
function oldestKubernetes(): Promise<string> {
  const [major, minor] = OLDEST.split('.');
  const version = 'k8s.io/component-base/version';
  return goProgram('kubernetes-oldest', {
    variables: { [`${version}.gitVersion`]: `v${OLDEST}`, [`${version}.gitMajor`]: major, [`${version}.gitMinor`]: minor },
  });
}

/** Makes what has to be on this machine. It needs the network, which is not there in a cluster. */
export async function prepareVerdicts(): Promise<void> {
  for (const { program } of VERSIONS) {
    await program();
  }
  await definitions();
}

/** Starts an API server and its etcd and nothing else, so that nothing becomes of what is created. */
export async function startServer(version: Version): Promise<{ readonly server: ApiServer; readonly stop: () => Promise<void> }> {
  const { name, port, program, flags = [] } = version;
  const ranges = `--service-cluster-ip-range=${CLUSTER_RANGES}`;
  const plane = await ControlPlane.start({ program: await program(), name, port, flags: [ranges, ...flags] });
  const server = new ApiServer(plane.kubeconfig);
  await define(server, await definitions());
  await server.request('POST', '/api/v1/namespaces', { metadata: { name: NAMESPACE } });
  // Pods are refused without it, and no controller is there to make it.
  await server.request('POST', `/api/v1/namespaces/${NAMESPACE}/serviceaccounts`, { metadata: { name: 'default' } });
  return { server, stop: () => plane.stop() };
}
