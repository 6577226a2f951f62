import { Check } from '../check';
import { Severity } from '../severity';

/** What annotations of external-dns begin with, and what they began with before. */
const PREFIXES = ['external-dns.kubernetes.io/', 'external-dns.alpha.kubernetes.io/'];

export const NAME_WITHOUT_A_WAY: Check = {
  id: 'service/name-without-a-way',
  title: 'a Service has a name in DNS, and an address inside of the cluster only',
  severity: Severity.INFO,
  cause: "Without '--publish-internal-services' external-dns writes no record for it, and clients outside do not get to such an address.",
  fix: 'ask for a load balancer, or write the name on the route that leads to the Service',
  links: ['https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/service/', 'https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/'],
  *find(graph) {
    for (const { resource: at } of graph.services.filter(({ type, isHeadless }) => type === 'ClusterIP' && !isHeadless)) {
      const prefix = PREFIXES.find((one) => at.annotations.has(`${one}hostname`));
      if (prefix === undefined) {
        continue;
      }
      const host = at.annotations.get(`${prefix}hostname`);
      const target = at.annotations.get(`${prefix}target`);
      const leads = target === undefined ? 'the type is ClusterIP' : `the record leads to ${target}, where these manifests open no way to it`;
      yield { at, field: `metadata.annotations[${prefix}hostname]`, message: `is ${host}, and ${leads}` };
    }
  },
};
