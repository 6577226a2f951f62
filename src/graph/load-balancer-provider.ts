import { Resource } from './resource';

/** Who makes load balancers, and how that is known. */
interface Provider {
  readonly name: string;
  /** What its annotations begin with. */
  readonly annotations: readonly string[];
  /** What the classes that it serves begin with. */
  readonly classes: readonly string[];
  /** Whether its addresses are in the internet unless it is told otherwise. */
  readonly isPublic?: boolean;
  /** Whether it takes addresses from pools that are set up in the cluster. */
  readonly hasPools?: boolean;
}

const PROVIDERS: readonly Provider[] = [
  { name: 'AWS', annotations: ['service.beta.kubernetes.io/aws-'], classes: ['service.k8s.aws/', 'eks.amazonaws.com/'], isPublic: true },
  { name: 'Azure', annotations: ['service.beta.kubernetes.io/azure-'], classes: [], isPublic: true },
  { name: 'GKE', annotations: ['networking.gke.io/', 'cloud.google.com/'], classes: ['networking.gke.io/'], isPublic: true },
  { name: 'DigitalOcean', annotations: ['service.beta.kubernetes.io/do-'], classes: [], isPublic: true },
  { name: 'Hetzner', annotations: ['load-balancer.hetzner.cloud/'], classes: [], isPublic: true },
  { name: 'OCI', annotations: ['oci.oraclecloud.com/', 'oci-network-load-balancer.oraclecloud.com/', 'service.beta.kubernetes.io/oci-'], classes: [], isPublic: true },
  { name: 'MetalLB', annotations: ['metallb.io/', 'metallb.universe.tf/'], classes: ['metallb'], hasPools: true },
  { name: 'Cilium', annotations: ['lbipam.cilium.io/', 'io.cilium/'], classes: ['io.cilium/'], hasPools: true },
  { name: 'kube-vip', annotations: ['kube-vip.io/'], classes: ['kube-vip.io/'], hasPools: true },
  { name: 'Tailscale', annotations: ['tailscale.com/'], classes: ['tailscale'] },
];

/** The provider that the class of a load balancer names. */
export function providerOfClass({ spec }: Resource): Provider | undefined {
  const name = spec.text('loadBalancerClass') ?? '';
  return PROVIDERS.find(({ classes }) => classes.some((prefix) => name.startsWith(prefix)));
}

/** The providers that the annotations of a load balancer are for. */
export function providersOfAnnotations({ annotations }: Resource): Provider[] {
  if (annotations.size === 0) {
    return [];
  }
  const keys = [...annotations.keys()];
  return PROVIDERS.filter((provider) => provider.annotations.some((prefix) => keys.some((key) => key.startsWith(prefix))));
}

/** The providers that may serve a load balancer, as far as it says so. */
export function likelyProviders(resource: Resource): Provider[] {
  const served = providerOfClass(resource);
  return served === undefined ? providersOfAnnotations(resource) : [served];
}
