import { notByGateway } from '../../certificates/by-gateway';
import { Answers, EXACT, notOfForeignService, Reason, unless } from '../answer';
import { Site } from '../site';

const LABEL = 'Traefik';

/** What Traefik makes of everything that a site may ask for. */
export const TRAEFIK_ANSWERS: Answers = {
  tls: (tls) => unless(notByGateway(tls, LABEL)),
  redirectToHttps: (isRedirected, site) => unless(isRedirected && withoutNamespace(site)),
  redirectHosts: EXACT,
  annotations: EXACT,
  // A path of every host is one of each host, so that it would be served in place of the default backend.
  defaultBackend: (_asked, _site, route) => unless(route !== undefined && route.host === undefined && route.path === '/' && !route.exact && {
    property: 'path',
    rule: "must not be '/' of every host beside a default backend for Traefik, which would send the default backend nothing",
    value: route.path,
    fix: 'leave one of the two out',
  }),
  anyHost: EXACT,
  pathType: EXACT,
  stripPrefix: (_, site) => unless(withoutNamespace(site)),
  replacePrefix: (_, site) => unless(withoutNamespace(site)),
  portName: EXACT,
  backendProtocol: (_asked, _site, route) => unless(notOfForeignService(route, LABEL, 'an annotation')),
};

/** Traefik finds a Middleware by its namespace and name only. */
function withoutNamespace({ namespace }: Site): Reason | undefined {
  return namespace !== undefined ? undefined : {
    rule: 'needs the namespace of the chart to be known, because Traefik names a Middleware by it',
    value: undefined,
    fix: "give the chart a namespace, for example 'new Chart(app, \"shop\", { namespace: \"shop\" })'",
  };
}
