import * as controllers from './controllers';
import { Resource } from '../../graph/resource';
import { NETWORKING_GKE } from '../../providers/gke/facts';
import { Check } from '../check';
import { Severity } from '../severity';

type Annotations = ReadonlyMap<string, string>;

/** Whether a controller serves what has a certificate by plain HTTP, too; nothing if its installation decides. */
type ServesPlainly = (annotations: Annotations) => boolean | undefined;

const AWS = 'alb.ingress.kubernetes.io/';

/** Entry points that are called so in every installation that has not renamed them. */
const PLAIN_ENTRY_POINTS = new Set(['web', 'http']);

const BY_CONTROLLER: ReadonlyMap<controllers.Controller, ServesPlainly> = new Map<controllers.Controller, ServesPlainly>([
  [controllers.INGRESS_NGINX, (annotations) => annotations.get('nginx.ingress.kubernetes.io/ssl-redirect') === 'false' && annotations.get('nginx.ingress.kubernetes.io/force-ssl-redirect') !== 'true'],
  [controllers.F5_NGINX, (annotations) => annotations.get('nginx.org/ssl-redirect') === 'false' || annotations.get('ingress.kubernetes.io/ssl-redirect') === 'false'],
  [controllers.HAPROXY, (annotations) => annotations.get('haproxy.org/ssl-redirect') === 'false' || annotations.get('haproxy-ingress.github.io/ssl-redirect') === 'false'],
  [controllers.CILIUM, cilium],
  [controllers.TRAEFIK, traefik],
  [controllers.CONTOUR, (annotations) => annotations.get('ingress.kubernetes.io/force-ssl-redirect') !== 'true' && annotations.get('kubernetes.io/ingress.allow-http') !== 'false'],
  [controllers.KONG, (annotations) => !/^\s*(?:https|grpcs)(?:\s*,\s*(?:https|grpcs))*\s*$/.test(annotations.get('konghq.com/protocols') ?? '')],
  [controllers.ALB, alb],
  [controllers.GKE, (annotations) => annotations.get('kubernetes.io/ingress.allow-http') !== 'false' && (annotations.has(`${NETWORKING_GKE}v1beta1.FrontendConfig`) ? undefined : true)],
  [controllers.AGIC, (annotations) => annotations.get('appgw.ingress.kubernetes.io/ssl-redirect') !== 'true'],
]);

export const PLAIN_HTTP_STAYS_OPEN: Check = {
  id: 'ingress/plain-http-stays-open',
  title: 'a host with TLS is served by plain HTTP, too',
  severity: Severity.WARNING,
  cause: 'Clients that begin with http:// send passwords and cookies in the clear.',
  fix: 'have the controller redirect to HTTPS',
  links: ['https://kyverno.io/policies/other/require-ingress-https/require-ingress-https/'],
  *find(graph) {
    for (const at of graph.resources.ofType('networking.k8s.io/Ingress').filter(({ spec }) => spec.list('tls').length > 0)) {
      const likely = controllers.likelyControllersOf(graph, at);
      const answers = likely.map((controller) => BY_CONTROLLER.get(controller)?.(at.annotations));
      if (likely.length === 0) {
        if (!isClosedForAnybody(at)) {
          yield { at, field: 'spec.tls', message: 'is there, and the controller, which is not known, may serve plain HTTP, too', severity: Severity.INFO };
        }
      } else if (answers.includes(undefined) && !answers.includes(false)) {
        yield { at, field: 'spec.tls', message: `is there, and ${likely[0].name} serves plain HTTP, too, unless it is set to redirect`, severity: Severity.INFO };
      } else if (!answers.includes(false)) {
        yield { at, field: 'spec.tls', message: `is there, and ${likely[0].name} serves plain HTTP, too` };
      }
    }
  },
};

/** It listens for HTTP only if it is told to, beside a redirect or not. */
function alb(annotations: Annotations): boolean {
  const redirects = annotations.has(`${AWS}ssl-redirect`) || [...annotations].some(([key, value]) => key.startsWith(`${AWS}actions.`) && /"redirect"/i.test(value));
  return !redirects && /"HTTP"/.test(annotations.get(`${AWS}listen-ports`) ?? '');
}

/** It redirects unless it is installed otherwise. */
function cilium(annotations: Annotations): boolean | undefined {
  const force = annotations.get('ingress.cilium.io/force-https');
  return force === 'enabled' ? false : force === 'disabled' ? true : undefined;
}

/** It serves a router at all entry points unless it is told at which, and each may be set to redirect; one with TLS takes HTTPS alone. */
function traefik(annotations: Annotations): boolean | undefined {
  const entryPoints = (annotations.get('traefik.ingress.kubernetes.io/router.entrypoints') ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  const isSecure = annotations.get('traefik.ingress.kubernetes.io/router.tls') === 'true';
  if (isSecure || (entryPoints.length > 0 && !entryPoints.some((name) => PLAIN_ENTRY_POINTS.has(name)))) {
    return false;
  }
  return annotations.has('traefik.ingress.kubernetes.io/router.middlewares') || entryPoints.length === 0 ? undefined : true;
}

/** What several controllers understand. */
function isClosedForAnybody({ annotations }: Resource): boolean {
  return annotations.get('kubernetes.io/ingress.allow-http') === 'false' || annotations.get('ingress.kubernetes.io/force-ssl-redirect') === 'true';
}
