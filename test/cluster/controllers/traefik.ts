import { Entrance } from './controller';
import { ingressClass, loadBalancer } from './entrance';
import { gatewayApi, gatewayManifests } from './gateway-api';
import { metallb } from './metallb';
import { Published } from './published';
import { account, namespaced, workload } from './workload';
import { goProgram } from '../machine/go-program';
import { image } from '../machine/image';
import { NODES } from '../nodes/network';

const PUBLISHED = new Published('traefik', 'github.com/traefik/traefik/v3');
const DOCS = 'docs/content/reference/dynamic-configuration';
const IMAGE = `traefik:${PUBLISHED.version}`;
const NAMESPACE = 'traefik';
const ADDRESS = '10.200.0.241';
const LABELS = { 'app.kubernetes.io/name': 'traefik' };
const GATEWAY = { name: 'traefik', namespace: NAMESPACE, httpListener: 'http', httpsListener: 'https' };
const [NODE] = NODES;

/** Traefik, which reads Ingresses, its own kinds (`Middleware`) and the Gateway API. */
export const traefik: Entrance = {
  name: 'Traefik',
  version: PUBLISHED.version,
  namespace: NAMESPACE,
  podLabels: LABELS,
  address: ADDRESS,
  ingressClass: 'traefik',
  gateway: GATEWAY,
  needs: [metallb, gatewayApi],
  node: NODE,
  images: async () => [await image({
    name: IMAGE,
    entrypoint: ['/traefik'],
    files: { '/traefik': await goProgram('traefik', { package: `${PUBLISHED.module}/cmd/traefik` }) },
  })],
  published: () => PUBLISHED.manifests(...['crd-definition-v1', 'crd-rbac', 'gateway-rbac'].map((file) => `${DOCS}/kubernetes-${file}.yml`)),

  manifests: async (published) => [
    ...published.filter(({ kind }) => kind === 'CustomResourceDefinition'),
    namespaced(NAMESPACE),
    ...account('traefik', NAMESPACE, published.flatMap(({ rules = [] }) => rules)),
    workload({
      name: 'traefik',
      namespace: NAMESPACE,
      labels: LABELS,
      node: NODE,
      image: IMAGE,
      args: [
        '--entrypoints.web.address=:80',
        '--entrypoints.websecure.address=:443',
        '--providers.kubernetesingress',
        `--providers.kubernetesingress.ingressendpoint.publishedservice=${NAMESPACE}/traefik`,
        '--providers.kubernetescrd',
        '--providers.kubernetesgateway',
        `--providers.kubernetesgateway.statusaddress.service.namespace=${NAMESPACE}`,
        '--providers.kubernetesgateway.statusaddress.service.name=traefik',
        '--global.checknewversion=false',
        '--ping',
        // Tests wait for it: otherwise changes are read every 2 seconds.
        '--providers.providersthrottleduration=100ms',
      ],
      ports: { http: 80, https: 443 },
      readiness: { httpGet: { path: '/ping', port: 8080 } },
    }),
    loadBalancer({ name: 'traefik', namespace: NAMESPACE, address: ADDRESS, selector: LABELS }),
    ingressClass('traefik', 'traefik.io/ingress-controller'),
    ...await gatewayManifests({ ...GATEWAY, controllerName: 'traefik.io/gateway-controller' }),
  ],
};
