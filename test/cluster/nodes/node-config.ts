import { NETWORK, Node } from './network';
import { PAUSE_IMAGE } from '../machine/pod-images';

const CONTAINERD_SOCKET = '/run/containerd/containerd.sock';

/** How containerd is told what to do on a node; `cni` is the folder of `podNetwork`. */
export function containerdConfig(cni: string): string {
  return `
version = 2
disabled_plugins = ["io.containerd.internal.v1.opt"]
[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "docker.io/library/${PAUSE_IMAGE}"
# Where root has no right to lower it.
restrict_oom_score_adj = true
# The profiles of a machine know nothing of its namespaces.
disable_apparmor = true
[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "/usr/lib/cni"
conf_dir = "${cni}"
`;
}

/** Each pod behind a route of its own, so that all packets between pods pass the rules of the node. */
export function podNetwork({ pods }: Node): object {
  return {
    cniVersion: '1.0.0',
    name: 'pods',
    plugins: [
      { type: 'ptp', ipam: { type: 'host-local', ranges: [[{ subnet: pods }]], routes: [{ dst: '0.0.0.0/0' }] } },
      { type: 'portmap', capabilities: { portMappings: true } },
    ],
  };
}

export interface KubeletConfigProps {
  readonly node: Node;
  readonly controlGroup: string;
  readonly clientAuthority: string;
}

export function kubeletConfig({ node, controlGroup, clientAuthority }: KubeletConfigProps): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: node.address,
    authentication: { anonymous: { enabled: false }, webhook: { enabled: true }, x509: { clientCAFile: clientAuthority } },
    authorization: { mode: 'Webhook' },
    clusterDNS: [NETWORK.dns],
    clusterDomain: 'cluster.local',
    resolvConf: '',
    containerRuntimeEndpoint: `unix://${CONTAINERD_SOCKET}`,

    // Beside other control groups of any machine: nothing is reserved, nothing outside of the root is touched.
    cgroupDriver: 'cgroupfs',
    cgroupRoot: controlGroup,
    enforceNodeAllocatable: [],
    failCgroupV1: false,
    failSwapOn: false,
    makeIPTablesUtilChains: false,
    volumePluginDir: '/var/lib/kubelet/plugins',
    oomScoreAdj: 0,

    // How full the machine is says nothing about the node.
    evictionHard: { 'imagefs.available': '0%', 'memory.available': '0%', 'nodefs.available': '0%', 'nodefs.inodesFree': '0%' },
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,

    // Soon, since tests wait for it.
    syncFrequency: '5s',
    nodeStatusUpdateFrequency: '2s',
  };
}

export function kubeProxyConfig(node: Node, kubeconfig: string): object {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'nftables',
    hostnameOverride: node.name,
    clientConnection: { kubeconfig },
    clusterCIDR: NETWORK.pods,
    detectLocalMode: 'ClusterCIDR',
    // These settings belong to the whole machine.
    conntrack: { maxPerCore: 0, min: 0, tcpCloseWaitTimeout: '0s', tcpEstablishedTimeout: '0s' },
  };
}
