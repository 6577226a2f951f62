import { Controller, Manifest } from './controller';
import { Published } from './published';
import { eventually } from '../client/eventually';
import { run } from '../machine/command';
import { goProgram } from '../machine/go-program';
import { image } from '../machine/image';
import { on } from '../nodes/machines';
import { Node, NODES } from '../nodes/network';

const PUBLISHED = new Published('kube-network-policies', 'sigs.k8s.io/kube-network-policies');
const IMAGE = `kube-network-policies:${PUBLISHED.version}`;
const QUEUE = '98';

/** Enforces NetworkPolicies: on each node, it judges the first packet of every connection from and to the node's pods. */
export const kubeNetworkPolicies: Controller = {
  name: 'kube-network-policies',
  version: PUBLISHED.version,
  namespace: 'kube-system',
  podLabels: { app: 'kube-network-policies' },
  images: async () => [await image({
    name: IMAGE,
    entrypoint: [],
    files: { '/bin/netpol': await goProgram('kube-network-policies', { package: `${PUBLISHED.module}/cmd` }) },
    user: '0:0',
  })],
  published: () => PUBLISHED.manifests('install.yaml'),
  manifests: async (published) => published.map(adapted),
  finish: () => Promise.all(NODES.map(queuePackets)),
};

function adapted(manifest: Manifest): Manifest {
  if (manifest.kind === 'DaemonSet') {
    const pod = manifest.spec.template.spec;
    const [container] = pod.containers;
    // What it could learn there from newer versions of containerd, it gets from the API server as well.
    delete pod.volumes;
    delete container.volumeMounts;
    container.image = IMAGE;
    container.args = container.args.filter((arg: string) => !arg.startsWith('--v='));
  }
  return manifest;
}

/**
 * The rules that it makes itself need a kernel with nftables' `queue`. These are the same for a kernel that has only
 * `NFQUEUE`, for all pods of the node instead of those that a policy selects.
 */
async function queuePackets(node: Node): Promise<void> {
  await eventually(async () => {
    const queues = await run(...on(node, 'cat', '/proc/net/netfilter/nfnetlink_queue'));
    if (!queues.trim().startsWith(QUEUE)) {
      throw new Error(`nobody judges packets on ${node.name}`);
    }
  });
  await run(...on(node, 'iptables-legacy-restore', '--noflush'), { input: rules(node) });
}

function rules({ pods }: Node): string {
  return `
*mangle
:POLICIES -
-F POSTROUTING
-A POSTROUTING -j POLICIES
-A POLICIES -m owner --uid-owner 0 -j RETURN
-A POLICIES -m conntrack --ctstate ESTABLISHED,RELATED -j RETURN
-A POLICIES -s ${pods} -j NFQUEUE --queue-num ${QUEUE}
-A POLICIES -d ${pods} -j NFQUEUE --queue-num ${QUEUE}
COMMIT
`;
}
