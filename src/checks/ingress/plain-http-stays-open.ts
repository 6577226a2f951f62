import { AGIC, AGIC_PREFIX } from '../../controllers/application-gateway/facts';
import { ALB, ALB_PREFIX } from '../../controllers/aws-alb/facts';
import { CILIUM, CILIUM_PREFIX } from '../../controllers/cilium/facts';
import { CONTOUR } from '../../controllers/contour/facts';
import { F5_NGINX, F5_PREFIX } from '../../controllers/f5-nginx/facts';
import { GKE, GKE_PREFIX } from '../../controllers/gke-ingress/facts';
import { HAPROXY, HAPROXY_PREFIX } from '../../controllers/haproxy/facts';
import { HAPROXY_INGRESS, HAPROXY_INGRESS_PREFIX } from '../../controllers/haproxy-ingress/facts';
import { INGRESS_NGINX, NGINX_PREFIX } from '../../controllers/ingress-nginx/facts';
import { KnownController } from '../../controllers/known-controller';
import { KONG, KONG_PREFIX } from '../../controllers/kong/facts';
import { TRAEFIK, TRAEFIK_PREFIX } from '../../controllers/traefik/facts';
import { likelyControllersOf } from '../../exposure/ingress-controllers';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

type Annotations = ReadonlyMap<string, string>;

/** Whether a controller serves what has a certificate by plain HTTP, too; nothing if its installation decides. */
type ServesPlainly = (annotations: Annotations) => boolean | undefined;

const AWS = ALB_PREFIX;

/** Entry points that are called so in every installation that has not renamed them. */
const PLAIN_ENTRY_POINTS = new Set(['web', 'http']);

const BY_CONTROLLER: ReadonlyMap<KnownController, ServesPlainly> = new Map<KnownController, ServesPlainly>([
  [INGRESS_NGINX, (annotations) => annotations.get(`${NGINX_PREFIX}ssl-redirect`) === 'false' && annotations.get(`${NGINX_PREFIX}force-ssl-redirect`) !== 'true'],
  [F5_NGINX, (annotations) => annotations.get(`${F5_PREFIX}ssl-redirect`) === 'false' || annotations.get('ingress.kubernetes.io/ssl-redirect') === 'false'],
  [HAPROXY, (annotations) => annotations.get(`${HAPROXY_PREFIX}ssl-redirect`) === 'false'],
  [HAPROXY_INGRESS, (annotations) => annotations.get(`${HAPROXY_INGRESS_PREFIX}ssl-redirect`) === 'false'],
  [CILIUM, cilium],
  [TRAEFIK, traefik],
  [CONTOUR, (annotations) => annotations.get('ingress.kubernetes.io/force-ssl-redirect') !== 'true' && annotations.get('kubernetes.io/ingress.allow-http') !== 'false'],
  [KONG, (annotations) => !/^\s*(?:https|grpcs)(?:\s*,\s*(?:https|grpcs))*\s*$/.test(annotations.get(`${KONG_PREFIX}protocols`) ?? '')],
  [ALB, alb],
  [GKE, (annotations) => annotations.get('kubernetes.io/ingress.allow-http') !== 'false' && (annotations.has(`${GKE_PREFIX}v1beta1.FrontendConfig`) ? undefined : true)],
  [AGIC, (annotations) => annotations.get(`${AGIC_PREFIX}ssl-redirect`) !== 'true'],
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
      const likely = likelyControllersOf(graph, at);
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
  const force = annotations.get(`${CILIUM_PREFIX}force-https`);
  return force === 'enabled' ? false : force === 'disabled' ? true : undefined;
}

/** It serves a router at all entry points unless it is told at which, and each may be set to redirect; one with TLS takes HTTPS alone. */
function traefik(annotations: Annotations): boolean | undefined {
  const entryPoints = (annotations.get(`${TRAEFIK_PREFIX}router.entrypoints`) ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  const isSecure = annotations.get(`${TRAEFIK_PREFIX}router.tls`) === 'true';
  if (isSecure || (entryPoints.length > 0 && !entryPoints.some((name) => PLAIN_ENTRY_POINTS.has(name)))) {
    return false;
  }
  return annotations.has(`${TRAEFIK_PREFIX}router.middlewares`) || entryPoints.length === 0 ? undefined : true;
}

/** What several controllers understand. */
function isClosedForAnybody({ annotations }: Resource): boolean {
  return annotations.get('kubernetes.io/ingress.allow-http') === 'false' || annotations.get('ingress.kubernetes.io/force-ssl-redirect') === 'true';
}
