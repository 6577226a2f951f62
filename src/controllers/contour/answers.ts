import { notByGateway } from '../../certificates/by-gateway';
import { Answers, EXACT, impossible, notOfForeignService, unless } from '../answer';
import { Route } from '../site';

const LABEL = 'Contour';

/** An HTTPProxy has a host; requests for every host go through an Ingress. */
const isOfEveryHost = (route?: Route): boolean => route !== undefined && route.host === undefined;

const NOT_REWRITTEN = {
  rule: 'must not be given for every host, because Contour rewrites only where a host is named',
  fix: "give the path a 'host'",
};

/** What Contour makes of everything that a site may ask for. */
export const CONTOUR_ANSWERS: Answers = {
  tls: (tls, _, route) => unless(
    notByGateway(tls, LABEL),
    isOfEveryHost(route) && {
      rule: 'must be none for every host, because Contour serves TLS only where a host is named',
      value: undefined,
      fix: "give the path a 'host', or write 'Tls.none()'",
    },
  ),
  redirectToHttps: EXACT,
  redirectHosts: EXACT,
  annotations: impossible({
    rule: 'must not be given, because Contour reads none from an HTTPProxy',
    fix: "leave them out, or write them with 'Overrides'",
  }),
  defaultBackend: (_, site) => unless(site.transport.certificate !== undefined && {
    property: 'tls',
    rule: 'must be none beside a default backend, because Contour serves TLS only where a host is named',
    value: undefined,
    fix: "serve the path '/' of each host instead, or write 'Tls.none()'",
  }),
  anyHost: EXACT,
  pathType: EXACT,
  stripPrefix: (_asked, _site, route) => unless(isOfEveryHost(route) && NOT_REWRITTEN),
  replacePrefix: (_asked, _site, route) => unless(isOfEveryHost(route) && NOT_REWRITTEN),
  // An HTTPProxy says it itself.
  backendProtocol: (_asked, _site, route) => unless(isOfEveryHost(route) && notOfForeignService(route, LABEL, 'an annotation')),
  portName: (_asked, _site, route) => unless(!isOfEveryHost(route) && {
    rule: 'must not be given, because Contour cannot express it in an HTTPProxy',
    fix: "give the port by number with 'port'",
  }),
};
