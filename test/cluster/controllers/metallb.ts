import { Controller, Manifest } from './controller';
import { Published } from './published';
import { goProgram } from '../machine/go-program';
import { Image, image } from '../machine/image';

const PUBLISHED = new Published('metallb', 'go.universe.tf/metallb');
const NAMESPACE = 'metallb-system';

/** What the API server would ask before each change of MetalLB's own objects. */
const WEBHOOKS = ['ValidatingWebhookConfiguration/metallb-webhook-configuration', 'Service/metallb-webhook-service'];

/** The annotation of a Service that asks for an address. */
export const ADDRESS_ANNOTATION = 'metallb.io/loadBalancerIPs';

/** MetalLB in layer 2: gives Services of the type LoadBalancer an address, which one node answers for by ARP. */
export const metallb: Controller = {
  name: 'MetalLB',
  version: PUBLISHED.version,
  namespace: NAMESPACE,
  podLabels: { app: 'metallb', component: 'speaker' },
  images: async () => [await programImage('controller'), await programImage('speaker')],

  published: () => PUBLISHED.manifests('config/manifests/metallb-native.yaml'),

  manifests: async (published) => [
    ...published.filter(({ kind, metadata }) => !WEBHOOKS.includes(`${kind}/${metadata.name}`)).map(adapted),
    // The controller makes it otherwise, and speakers wait for it.
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'memberlist', namespace: NAMESPACE }, stringData: { secretkey: 'of the speakers of this cluster' } },
    ...pool('any', '10.200.0.200-10.200.0.239', true),
    // For those that ask for an address; see `ADDRESS_ANNOTATION`.
    ...pool('asked-for', '10.200.0.240-10.200.0.250', false),
  ],
};

async function programImage(program: string): Promise<Image> {
  return image({
    name: `metallb-${program}:${PUBLISHED.version}`,
    entrypoint: [`/${program}`],
    files: { [`/${program}`]: await goProgram('metallb', { package: `${PUBLISHED.module}/${program}` }) },
    user: '0:0',
  });
}

function adapted(manifest: Manifest): Manifest {
  const [container] = manifest.spec?.template?.spec?.containers ?? [];
  if (container) {
    container.image = `metallb-${container.name}:${PUBLISHED.version}`;
    container.readinessProbe = { ...container.readinessProbe, initialDelaySeconds: 0, periodSeconds: 1 };
    if (container.name === 'controller') {
      container.args.push('--webhook-mode=disabled');
    }
  }
  return manifest;
}

function pool(name: string, addresses: string, autoAssign: boolean): Manifest[] {
  const metadata = { name, namespace: NAMESPACE };
  return [
    { apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', metadata, spec: { addresses: [addresses], autoAssign } },
    { apiVersion: 'metallb.io/v1beta1', kind: 'L2Advertisement', metadata, spec: { ipAddressPools: [name] } },
  ];
}
