import { Resource } from '../../../graph/resource';
import { Check } from '../../check';
import { Severity } from '../../severity';

/** Providers by the beginning of their annotations. */
const PROVIDERS: ReadonlyArray<readonly [prefix: string, provider: string]> = [
  ['service.beta.kubernetes.io/aws-', 'AWS'],
  ['service.beta.kubernetes.io/azure-', 'Azure'],
  ['networking.gke.io/', 'GKE'],
  ['cloud.google.com/', 'GKE'],
  ['service.beta.kubernetes.io/do-', 'DigitalOcean'],
  ['load-balancer.hetzner.cloud/', 'Hetzner'],
  ['metallb.io/', 'MetalLB'],
  ['metallb.universe.tf/', 'MetalLB'],
  ['oci.oraclecloud.com/', 'OCI'],
];

/** Providers by the beginning of the classes that they serve. */
const CLASSES: ReadonlyArray<readonly [prefix: string, provider: string]> = [
  ['service.k8s.aws/', 'AWS'],
  ['eks.amazonaws.com/', 'AWS'],
  ['networking.gke.io/', 'GKE'],
  ['metallb', 'MetalLB'],
  ['tailscale', 'Tailscale'],
  ['kube-vip.io/', 'kube-vip'],
];

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';

/** What only the AWS Load Balancer Controller heeds. */
const OF_THE_CONTROLLER = [`${AWS}scheme`, `${AWS}nlb-target-type`];

/** */
export const ANNOTATION_OF_ANOTHER_PROVIDER: Check = {
  id: 'X-35',
  title: 'a load balancer has annotations for another provider than the one that serves it',
  severity: Severity.WARNING,
  cause: 'A provider ignores what is for another one: a limit that looks set is not.',
  fix: 'keep the annotations of the provider that serves it',
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/#configuration',
  ],
  *find(graph) {
    for (const { resource, type } of graph.services) {
      if (type !== 'LoadBalancer') {
        continue;
      }
      const annotated = new Set([...resource.annotations.keys()].map((key) => providerOf(PROVIDERS, key)));
      annotated.delete(undefined);
      const served = providerOf(CLASSES, classOf(resource));
      const others = [...annotated].filter((provider) => provider !== served);
      if (served !== undefined && others.length > 0) {
        yield { at: resource, field: 'metadata.annotations', message: `has annotations for ${others.join(' and ')}, and its 'loadBalancerClass' is served by ${served}` };
      } else if (annotated.size > 1) {
        yield { at: resource, field: 'metadata.annotations', message: `has annotations for ${[...annotated].join(' and ')}` };
      }
      const ignored = isForOlderAws(resource) ? OF_THE_CONTROLLER.find((key) => resource.annotations.has(key)) : undefined;
      if (ignored !== undefined) {
        yield {
          at: resource,
          field: `metadata.annotations[${ignored}]`,
          message: `is ${resource.annotations.get(ignored)}, which only the AWS Load Balancer Controller heeds, and '${AWS}type: nlb' asks for the older one`,
          fix: "write 'loadBalancerClass: service.k8s.aws/nlb' in place of that annotation",
        };
      }
    }
  },
};

function classOf({ spec }: Resource): string {
  return spec.text('loadBalancerClass') ?? '';
}

function providerOf(all: ReadonlyArray<readonly [prefix: string, provider: string]>, key: string): string | undefined {
  return all.find(([prefix]) => key.startsWith(prefix))?.[1];
}

function isForOlderAws(resource: Resource): boolean {
  return classOf(resource) === '' && resource.annotations.get(`${AWS}type`) === 'nlb';
}
