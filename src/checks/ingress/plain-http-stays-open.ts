import { groupBy } from '../../collections/group-by';
import { OPENSHIFT_ROUTE_KINDS } from '../../controllers/openshift/facts';
import { ExposedRoute, exposureOf } from '../../exposure/exposure';
import { likelyControllersOf, servingController } from '../../exposure/ingress-controllers';
import { Check } from '../check';
import { Severity } from '../severity';

/** What plain HTTP may be, the widest first. */
const OPEN = ['open', 'unknown', 'closed'] as const;
type Open = (typeof OPEN)[number];

export const PLAIN_HTTP_STAYS_OPEN: Check = {
  id: 'ingress/plain-http-stays-open',
  title: 'a host with TLS is served by plain HTTP, too',
  severity: Severity.WARNING,
  cause: 'Clients that begin with http:// send passwords and cookies in the clear.',
  fix: 'have the controller redirect to HTTPS',
  links: ['https://kyverno.io/policies/other/require-ingress-https/require-ingress-https/'],
  *find(graph) {
    for (const at of OPENSHIFT_ROUTE_KINDS.flatMap((type) => graph.resources.ofType(type))) {
      const tls = at.spec.child('tls');
      if (tls?.text('insecureEdgeTerminationPolicy') === 'Allow') {
        yield { at, field: tls.pathOf('insecureEdgeTerminationPolicy'), message: 'is Allow, by which plain HTTP is served, too', fix: "write 'Redirect'" };
      }
    }
    const exposure = exposureOf(graph);
    const routes = groupBy(exposure.routes, ({ resource }) => resource);
    for (const at of graph.resources.ofType('networking.k8s.io/Ingress').filter(({ spec }) => spec.list('tls').length > 0)) {
      const likely = likelyControllersOf(graph, at);
      // where several may serve it, each would make something else of it
      const isUndecided = likely.length > 1 && servingController(graph, at) === undefined;
      const readings = isUndecided ? likely.map((controller) => exposure.readAs(controller, at)) : [routes.get(at) ?? []];
      const answers = readings.map(plainHttpOf);
      if (answers.includes('closed')) {
        continue;
      }
      if (likely.length === 0) {
        yield { at, field: 'spec.tls', message: 'names a certificate, and the controller, which is not known, may serve plain HTTP besides', severity: Severity.INFO };
      } else if (answers.includes('unknown')) {
        yield { at, field: 'spec.tls', message: `names a certificate, and ${likely[0].name} serves plain HTTP besides, unless it is set to redirect`, severity: Severity.INFO };
      } else {
        yield { at, field: 'spec.tls', message: `names a certificate, and ${likely[0].name} serves plain HTTP besides` };
      }
    }
  },
};

/** What becomes of plain HTTP where there is a certificate; where nothing is served, nothing stays open. */
function plainHttpOf(routes: readonly ExposedRoute[]): Open {
  const answers = routes.filter(({ route }) => route.certificate !== undefined).map(openBy);
  return OPEN.find((answer) => answers.includes(answer)) ?? 'closed';
}

function openBy({ route: { plainHttp, redirects }, unknown }: ExposedRoute): Open {
  // what sends everybody to another address serves nothing
  if (redirects === true) {
    return 'closed';
  }
  switch (plainHttp) {
    case 'served':
    case 'different': return unknown.has('plainHttp') ? 'unknown' : 'open';
    case 'unknown': return 'unknown';
    default: return 'closed';
  }
}
