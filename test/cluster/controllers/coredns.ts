import { Controller } from './controller';
import { Published } from './published';
import { account, workload } from './workload';
import { goProgram } from '../machine/go-program';
import { image } from '../machine/image';
import { NETWORK, NODES } from '../nodes/network';

const PUBLISHED = new Published('coredns', 'github.com/coredns/coredns');
const IMAGE = `coredns:${PUBLISHED.version}`;
const NAMESPACE = 'kube-system';
const LABELS = { 'k8s-app': 'kube-dns' };
const [NODE] = NODES;

/** There is no other server that could know the rest. */
const COREFILE = `
.:53 {
  errors
  ready
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    pods insecure
  }
}
`;

/** CoreDNS, which knows the names of Services. */
export const coredns: Controller = {
  name: 'CoreDNS',
  version: PUBLISHED.version,
  namespace: NAMESPACE,
  podLabels: LABELS,
  node: NODE,
  images: async () => [await image({ name: IMAGE, entrypoint: ['/coredns'], files: { '/coredns': await goProgram('coredns') } })],

  manifests: async () => [
    ...account('coredns', NAMESPACE, [
      { apiGroups: [''], resources: ['services', 'pods', 'namespaces'], verbs: ['list', 'watch'] },
      { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'watch'] },
    ]),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'coredns', namespace: NAMESPACE }, data: { Corefile: COREFILE } },
    workload({
      name: 'coredns',
      namespace: NAMESPACE,
      labels: LABELS,
      node: NODE,
      image: IMAGE,
      args: ['-conf', '/etc/coredns/Corefile'],
      ports: {},
      readiness: { httpGet: { path: '/ready', port: 8181 } },
      container: { volumeMounts: [{ name: 'config', mountPath: '/etc/coredns' }] },
      pod: { dnsPolicy: 'Default', volumes: [{ name: 'config', configMap: { name: 'coredns' } }] },
    }),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'kube-dns', namespace: NAMESPACE, labels: LABELS },
      spec: { clusterIP: NETWORK.dns, selector: LABELS, ports: [{ name: 'dns', port: 53, protocol: 'UDP' }, { name: 'dns-tcp', port: 53, protocol: 'TCP' }] },
    },
  ],
};
