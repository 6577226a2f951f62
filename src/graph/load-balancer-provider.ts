import { Resource } from './resource';
import { ownerOfClass } from '../providers/class-owner';

/** Who makes load balancers, and how that is known. */
interface Provider {
  readonly name: string;
  /** What its annotations begin with. */
  readonly annotations: readonly string[];
  /** Whether its addresses are in the internet unless it is told otherwise. */
  readonly isPublic?: boolean;
  /** Whether it takes addresses from pools that are set up in the cluster. */
  readonly hasPools?: boolean;
}

const PROVIDERS: readonly Provider[] = [
  { name: 'AWS', annotations: ['service.beta.kubernetes.io/aws-'], isPublic: true },
  { name: 'Azure', annotations: ['service.beta.kubernetes.io/azure-'], isPublic: true },
  { name: 'GKE', annotations: ['networking.gke.io/', 'cloud.google.com/'], isPublic: true },
  { name: 'DigitalOcean', annotations: ['service.beta.kubernetes.io/do-'], isPublic: true },
  { name: 'Hetzner', annotations: ['load-balancer.hetzner.cloud/'], isPublic: true },
  { name: 'OCI', annotations: ['oci.oraclecloud.com/', 'oci-network-load-balancer.oraclecloud.com/', 'service.beta.kubernetes.io/oci-'], isPublic: true },
  { name: 'MetalLB', annotations: ['metallb.io/', 'metallb.universe.tf/'], hasPools: true },
  { name: 'Cilium', annotations: ['lbipam.cilium.io/', 'io.cilium/'], hasPools: true },
  { name: 'kube-vip', annotations: ['kube-vip.io/'], hasPools: true },
  { name: 'Tailscale', annotations: ['tailscale.com/'] },
];

/** The provider that the class of a load balancer names. */
export function providerOfClass({ spec }: Resource): Provider | undefined {
  const owner = ownerOfClass(spec.text('loadBalancerClass') ?? '');
  return PROVIDERS.find(({ name }) => name === owner);
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
