import { randomUUID } from 'crypto';
import { Controller, Manifest } from './controller';
import { coredns } from './coredns';
import { librariesOf } from './libraries';
import { ADDRESS_ANNOTATION, metallb } from './metallb';
import { nginxConfig } from './nginx-config';
import { account, namespaced, workload } from './workload';
import { kubectl } from '../client/kubectl';
import { untilAvailable } from '../client/workloads';
import { image } from '../machine/image';
import { NODES } from '../nodes/network';

const PROGRAM = '/usr/sbin/nginx';
const NAMESPACE = 'ingress-nginx';
const LABELS = { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' };
const IMAGE = 'nginx:debian';
const ADDRESS = '10.200.0.244';
const [NODE] = NODES;

/**
 * Debian's nginx, in place of ingress-nginx, which cannot be run here: it serves the Ingresses that `serveByNginx` is
 * given, by the lines that the controller would write. It shows how paths are matched and rewritten, on port 80, and
 * nothing else of ingress-nginx.
 */
export const nginx: Controller & { readonly address: string; readonly ingressClass: string } = {
  name: 'nginx in place of ingress-nginx',
  version: 'of Debian',
  namespace: NAMESPACE,
  podLabels: LABELS,
  address: ADDRESS,
  ingressClass: 'nginx',
  needs: [metallb, coredns],
  node: NODE,
  images: async () => [await image({ name: IMAGE, entrypoint: [PROGRAM], files: { [PROGRAM]: PROGRAM, ...await librariesOf(PROGRAM) } })],

  manifests: async () => [
    namespaced(NAMESPACE),
    ...account('nginx', NAMESPACE, []),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'nginx', namespace: NAMESPACE, annotations: { [ADDRESS_ANNOTATION]: ADDRESS } },
      spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Local', selector: LABELS, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    },
    { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'nginx' }, spec: { controller: 'k8s.io/ingress-nginx' } },
    ...deployment([]),
  ],
};

/** Serves these Ingresses, and no others; the Services that they name have to be there. */
export async function serveByNginx(...ingresses: Manifest[]): Promise<void> {
  await kubectl(['apply', '--server-side', '--force-conflicts', '--filename=-'], { input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: deployment(ingresses) }) });
  await untilAvailable(NAMESPACE);
}

/** Each time a new pod: nginx asks for the addresses of Services when it starts. */
function deployment(ingresses: Manifest[]): Manifest[] {
  const name = `nginx-${randomUUID()}`;
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: NAMESPACE }, data: { 'nginx.conf': nginxConfig(ingresses) } },
    workload({
      name: 'nginx',
      namespace: NAMESPACE,
      labels: LABELS,
      node: NODE,
      image: IMAGE,
      args: ['-c', '/etc/nginx/nginx.conf', '-e', 'stderr', '-g', 'daemon off;'],
      ports: { http: 8080 },
      readiness: { tcpSocket: { port: 8080 } },
      container: { volumeMounts: [{ name: 'config', mountPath: '/etc/nginx' }, { name: 'tmp', mountPath: '/tmp' }] },
      pod: { volumes: [{ name: 'config', configMap: { name } }, { name: 'tmp', emptyDir: {} }] },
    }),
  ];
}
