import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

const PREFIX = 'external-dns.alpha.kubernetes.io/';
const HOSTNAME = `${PREFIX}hostname`;

interface Claim {
  readonly resource: Resource;
  readonly host: string;
  readonly field: string;
}

export const DNS_NAME_TWICE: Check = {
  id: 'ingress/dns-name-twice',
  title: 'external-dns writes one name for different addresses',
  severity: Severity.ERROR,
  cause: 'The record goes back and forth between them, or has all of their addresses: clients get to the wrong one.',
  fix: 'give each a name of its own',
  links: [
    'https://kyverno.io/policies/other/require-unique-external-dns/require-unique-external-dns/',
    'https://github.com/kubernetes-sigs/external-dns/issues/2791',
    'https://github.com/kubernetes-sigs/external-dns/issues/3330',
  ],
  *find(graph) {
    const first = new Map<string, Claim>();
    for (const claim of [...ofServices(graph), ...ofIngresses(graph)]) {
      const { resource, host, field } = claim;
      const other = first.get(host);
      if (other === undefined) {
        first.set(host, claim);
      } else if (differ(graph, other.resource, resource)) {
        // A Service may be that of the controller itself, with the same address.
        const severity = resource.kind === other.resource.kind ? Severity.ERROR : Severity.WARNING;
        const name = (of: Resource) => `claims ${host}, as ${of} does`;
        yield { at: resource, field, message: name(other.resource), severity, related: [other.resource], commonCause: host };
        yield { at: other.resource, field: other.field, message: name(resource), severity, related: [resource], commonCause: host };
      } else {
        continue;
      }
    }
  },
};

function* ofServices({ services }: Graph): Iterable<Claim> {
  for (const { resource, type, isHeadless } of services) {
    // An address within the cluster is only published on demand.
    yield* type === 'ClusterIP' && !isHeadless ? [] : annotated(resource);
  }
}

/** Only beside Services: Ingresses of one controller share its address. */
function* ofIngresses({ resources }: Graph): Iterable<Claim> {
  for (const resource of resources.ofType('networking.k8s.io/Ingress')) {
    yield* annotated(resource);
    if (isWanted(resource) && resource.annotations.get(`${PREFIX}ingress-hostname-source`) !== 'annotation-only') {
      for (const rule of resource.spec.children('rules')) {
        const host = rule.text('host')?.toLowerCase();
        if (host) {
          yield { resource, host, field: rule.pathOf('host') };
        }
      }
    }
  }
}

function* annotated(resource: Resource): Iterable<Claim> {
  for (const entry of isWanted(resource) ? new Set((resource.annotations.get(HOSTNAME) ?? '').split(',')) : []) {
    const host = entry.trim().replace(/\.$/, '').toLowerCase();
    if (host !== '') {
      yield { resource, host, field: `metadata.annotations[${HOSTNAME}]` };
    }
  }
}

/** Several records of one name are meant if each has an identifier, and other controllers are none of our business. */
function isWanted({ annotations }: Resource): boolean {
  return !annotations.has(`${PREFIX}set-identifier`) && (annotations.get(`${PREFIX}controller`) ?? 'dns-controller') === 'dns-controller';
}

function differ(graph: Graph, one: Resource, other: Resource): boolean {
  if (one === other || (one.kind === 'Ingress' && other.kind === 'Ingress')) {
    return false;
  }
  const [ours, theirs] = [one, other].map((resource) => (resource.kind === 'Service' ? graph.service(resource.namespace, resource.name) : undefined));
  const address = ours?.resource.spec.text('loadBalancerIP');
  const haveSameAddress = address !== undefined && address === theirs?.resource.spec.text('loadBalancerIP');
  const pods = new Set(theirs?.workloads);
  const haveSamePods = ours?.workloads.some((workload) => pods.has(workload)) ?? false;
  return !haveSameAddress && !haveSamePods;
}
