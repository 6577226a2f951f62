import { groupBy } from '../../collections/group-by';
import { comparedClients } from '../../exposure/compared-clients';
import { exposureOf } from '../../exposure/exposure';
import { knownClass } from '../../graph/cluster-facts';
import { Check } from '../check';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const CLIENTS_NOT_SEEN: Check = {
  id: 'ingress/clients-not-seen',
  title: 'a list of clients is compared with other addresses than theirs',
  severity: Severity.ERROR,
  cause: 'All clients then come from the addresses of nodes, of a load balancer or of forwarders: the list admits everybody, or nobody.',
  fix: "have the controller see the addresses of clients, by 'externalTrafficPolicy: Local' at its Service, by the PROXY protocol at it and its load balancer, or by forwarders that it trusts, and say so in 'clientAddress' of the class; or limit clients at the load balancer",
  links: ['https://kubernetes.io/docs/tutorials/services/source-ip/', 'https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/ipallowlist/'],
  *find(graph) {
    for (const [at, routes] of groupBy(exposureOf(graph).routes, ({ resource }) => resource)) {
      const lists = groupBy(routes.filter(({ route }) => route.allowed !== undefined), ({ route: { allowed } }) => allowed!.because);
      for (const [because, [first]] of lists) {
        const { addresses, className } = comparedClients(graph, first);
        if (addresses === 'of others') {
          const isForwarded = knownClass(graph.facts, className)?.clientAddress === 'forwarded';
          const why = isForwarded
            ? `compares the addresses of connections, and those of clients come to the controller of class '${className}' in headers`
            : `does nothing or too much, because the controller of class '${className}' does not see the addresses of clients`;
          yield { at, field: '', message: `lets ${someOf(first.route.allowed!.networks)} in by ${because}, which ${why}`, ...(isForwarded ? { fix: FORWARDED } : {}) };
        }
      }
    }
  },
};

const FORWARDED = "take the address from the header ('ipStrategy' of a Middleware of Traefik, 'source: Remote' of an 'ipAllowPolicy' of Contour), or limit clients at the forwarders";
