import { Entrance, Manifest } from './controller';
import { ingressClass } from './entrance';
import { ENVOY_FLAG, ENVOY_IMAGE, envoyImage } from './envoy';
import { gatewayApi, gatewayManifests } from './gateway-api';
import { ADDRESS_ANNOTATION, metallb } from './metallb';
import { Published } from './published';
import { internalSecrets } from './tls-secret';
import { onNode } from './workload';
import { goProgram } from '../machine/go-program';
import { image } from '../machine/image';
import { NODES } from '../nodes/network';

const PUBLISHED = new Published('contour', 'github.com/projectcontour/contour');
const IMAGE = `contour:${PUBLISHED.version}`;
const NAMESPACE = 'projectcontour';
const ADDRESS = '10.200.0.242';
const GATEWAY = { name: 'contour', namespace: NAMESPACE, httpListener: 'http', httpsListener: 'https' };

const [, NODE] = NODES;

const FILES = ['00-common', '01-crds', '02-rbac', '02-role-contour', '02-service-contour', '02-service-envoy', '03-contour', '03-envoy'];

/** Contour, which reads Ingresses, its own kind (`HTTPProxy`) and the Gateway API, and its Envoy. */
export const contour: Entrance = {
  name: 'Contour',
  version: PUBLISHED.version,
  namespace: NAMESPACE,
  podLabels: { app: 'envoy' },
  address: ADDRESS,
  ingressClass: 'contour',
  gateway: GATEWAY,
  needs: [metallb, gatewayApi],
  node: NODE,
  images: async () => [
    await envoyImage(),
    await image({
      name: IMAGE,
      entrypoint: ['/bin/contour'],
      files: { '/bin/contour': await goProgram('contour', { package: `${PUBLISHED.module}/cmd/contour` }) },
    }),
  ],
  published: () => PUBLISHED.manifests(...FILES.map((file) => `examples/contour/${file}.yaml`)),

  manifests: async (published) => [
    ...published.map(adapted),
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'contour', namespace: NAMESPACE },
      data: { 'contour.yaml': JSON.stringify({ gateway: { gatewayRef: { namespace: NAMESPACE, name: GATEWAY.name } } }) },
    },
    ...await internalSecrets(NAMESPACE, { contourcert: ['contour'], envoycert: ['envoy'] }),
    ingressClass('contour', 'projectcontour.io/ingress-controller'),
    ...await gatewayManifests({ ...GATEWAY, controllerName: 'projectcontour.io/gateway-controller' }),
  ],
};

function adapted(manifest: Manifest): Manifest {
  const { kind, metadata, spec } = manifest;
  if (kind === 'Service' && metadata.name === 'envoy') {
    metadata.annotations = { [ADDRESS_ANNOTATION]: ADDRESS };
  }
  if (kind === 'Deployment') {
    spec.replicas = 1;
  }
  const pod = spec?.template?.spec ?? {};
  pod.nodeSelector = onNode(NODE);
  for (const container of [...pod.initContainers ?? [], ...pod.containers ?? []]) {
    container.image = container.name === 'envoy' ? ENVOY_IMAGE : IMAGE;
    if (container.name === 'envoy') {
      container.args.push(ENVOY_FLAG);
      // They are reached by the Service.
      container.ports.forEach((port: any) => delete port.hostPort);
    }
    if (container.readinessProbe) {
      container.readinessProbe = { ...container.readinessProbe, initialDelaySeconds: 0, periodSeconds: 1 };
    }
  }
  return manifest;
}
