import { notByGateway } from '../../certificates/by-gateway';
import { Answers, differs, EXACT, impossible, unless } from '../answer';

const LABEL = 'ingress-nginx';

/** Its paths are expressions then. */
const WHATEVER_CASE = differs('any case', 'makes ingress-nginx match the paths of the host whatever the case of their letters');

/** What ingress-nginx makes of everything that a site may ask for. */
export const INGRESS_NGINX_ANSWERS: Answers = {
  tls: (tls) => unless(notByGateway(tls, LABEL)),
  redirectToHttps: EXACT,
  redirectHosts: EXACT,
  annotations: EXACT,
  defaultBackend: EXACT,
  anyHost: EXACT,
  pathType: EXACT,
  stripPrefix: WHATEVER_CASE,
  replacePrefix: (replacement, site, route) => {
    // Its admission webhook lets nothing else into a rewrite.
    if (!/^[A-Za-z0-9._~/-]*$/.test(replacement)) {
      return impossible({ rule: 'must hold only letters, digits and ._~-/ for ingress-nginx', fix: 'rename the path' });
    }
    // The Ingress for the root of the default backend is there from the start.
    if (site.defaultBackend !== undefined && route?.path === '/') {
      return impossible({
        rule: "must not be given for '/' beside a default backend for ingress-nginx",
        fix: 'leave the default backend out, which gets nothing of this host then',
      });
    }
    return WHATEVER_CASE;
  },
  portName: EXACT,
  backendProtocol: (protocol, site, route) => unless(
    protocol === 'h2c' && {
      rule: 'must be gRPC, because ingress-nginx sends nothing else to pods by HTTP/2',
      fix: "write 'BackendProtocol.grpc()' if the pods serve gRPC, or name another controller",
    },
    route?.certificate === undefined && {
      rule: 'needs TLS, because ingress-nginx takes HTTP/2 from clients by TLS only',
      fix: "give the certificate with 'tls', or name another controller",
    },
    // The Ingress for the root of the default backend is there from the start.
    site.defaultBackend !== undefined && route?.path === '/' && !route.exact && {
      rule: "must not be given for '/' beside a default backend for ingress-nginx",
      fix: 'leave the default backend out, which gets nothing of this host then',
    },
  ),
};
