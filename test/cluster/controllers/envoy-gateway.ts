import { Entrance, Manifest } from './controller';
import { coredns } from './coredns';
import { ENVOY_FLAG, ENVOY_IMAGE, envoyImage } from './envoy';
import { gatewayApi, gatewayManifests } from './gateway-api';
import { ADDRESS_ANNOTATION, metallb } from './metallb';
import { Published } from './published';
import { internalSecrets } from './tls-secret';
import { account, namespaced, onNode, workload } from './workload';
import { goProgram } from '../machine/go-program';
import { image } from '../machine/image';
import { NODES } from '../nodes/network';

const PUBLISHED = new Published('envoy-gateway', 'github.com/envoyproxy/gateway');
const IMAGE = `envoy-gateway:${PUBLISHED.version}`;
const NAME = 'envoy-gateway';
const NAMESPACE = 'envoy-gateway-system';
const ADDRESS = '10.200.0.243';
const LABELS = { 'control-plane': NAME };
const GATEWAY = { name: NAME, namespace: NAMESPACE, httpListener: 'http', httpsListener: 'https' };
const CONTROLLER_NAME = 'gateway.envoyproxy.io/gatewayclass-controller';
const OWN_API = 'gateway.envoyproxy.io/v1alpha1';
const [, NODE] = NODES;

/** Envoy Gateway, which reads the Gateway API and runs an Envoy for each Gateway. Its chart, written out for this cluster. */
export const envoyGateway: Entrance = {
  name: 'Envoy Gateway',
  version: PUBLISHED.version,
  namespace: NAMESPACE,
  podLabels: { 'gateway.envoyproxy.io/owning-gateway-name': GATEWAY.name },
  address: ADDRESS,
  gateway: GATEWAY,
  needs: [metallb, gatewayApi, coredns],
  node: NODE,
  images: async () => [
    await envoyImage(),
    await image({
      name: IMAGE,
      entrypoint: ['/usr/local/bin/envoy-gateway'],
      files: { '/usr/local/bin/envoy-gateway': await goProgram('envoy-gateway', { package: `${PUBLISHED.module}/cmd/envoy-gateway` }) },
    }),
  ],
  published: () => PUBLISHED.manifests('charts/gateway-helm/charts/crds/crds/generated'),

  manifests: async (published) => [
    ...published,
    namespaced(NAMESPACE),
    // Which rights it needs is not what is tested.
    ...account(NAME, NAMESPACE, 'cluster-admin'),
    ...await internalSecrets(NAMESPACE, {
      [NAME]: [NAME, `${NAME}.${NAMESPACE}`, `${NAME}.${NAMESPACE}.svc`, `${NAME}.${NAMESPACE}.svc.cluster.local`],
      'envoy': [`*.${NAMESPACE}`],
      'envoy-rate-limit': [`*.${NAMESPACE}`],
    }),
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'envoy-oidc-hmac', namespace: NAMESPACE }, stringData: { 'hmac-secret': 'of nobody: no test signs in' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'envoy-gateway-config', namespace: NAMESPACE }, data: { 'envoy-gateway.yaml': JSON.stringify(configuration()) } },
    controlPlane(),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: NAME, namespace: NAMESPACE },
      spec: { selector: LABELS, ports: [{ name: 'grpc', port: 18000 }, { name: 'ratelimit', port: 18001 }, { name: 'wasm', port: 18002 }] },
    },
    dataPlane(),
    ...await gatewayManifests({
      ...GATEWAY,
      controllerName: CONTROLLER_NAME,
      parametersRef: { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: NAME, namespace: NAMESPACE },
    }),
  ],
};

function configuration(): object {
  return {
    apiVersion: OWN_API,
    kind: 'EnvoyGateway',
    gateway: { controllerName: CONTROLLER_NAME },
    provider: { type: 'Kubernetes', kubernetes: { shutdownManager: { image: IMAGE }, proxyTopologyInjector: { disabled: true } } },
  };
}

function controlPlane(): Manifest {
  return workload({
    name: NAME,
    namespace: NAMESPACE,
    labels: LABELS,
    node: NODE,
    image: IMAGE,
    args: ['server', '--config-path=/config/envoy-gateway.yaml'],
    ports: { grpc: 18000 },
    readiness: { httpGet: { path: '/readyz', port: 8081 } },
    container: {
      env: [
        { name: 'ENVOY_GATEWAY_NAMESPACE', value: NAMESPACE },
        { name: 'KUBERNETES_CLUSTER_DOMAIN', value: 'cluster.local' },
      ],
      volumeMounts: [
        { name: 'config', mountPath: '/config' },
        { name: 'certs', mountPath: '/certs' },
        { name: 'wasm', mountPath: '/var/lib/eg/wasm' },
      ],
    },
    pod: {
      volumes: [
        { name: 'config', configMap: { name: 'envoy-gateway-config' } },
        { name: 'certs', secret: { secretName: NAME } },
        { name: 'wasm', emptyDir: {} },
      ],
    },
  });
}

/** What it makes of a Gateway. */
function dataPlane(): Manifest {
  return {
    apiVersion: OWN_API,
    kind: 'EnvoyProxy',
    metadata: { name: NAME, namespace: NAMESPACE },
    spec: {
      extraArgs: [ENVOY_FLAG],
      provider: {
        type: 'Kubernetes',
        kubernetes: {
          envoyDeployment: { container: { image: ENVOY_IMAGE }, pod: { nodeSelector: onNode(NODE) } },
          envoyService: { annotations: { [ADDRESS_ANNOTATION]: ADDRESS } },
        },
      },
    },
  };
}
