import { Answers, EXACT, impossible, notOfForeignService, unless } from '../answer';

/** What a Gateway makes of everything that a site may ask for, where it has the listeners for that. */
export const GATEWAY_ANSWERS: Answers = {
  tls: (tls, site) => unless(tls !== 'byGateway' && !site.certificateIsServed && {
    rule: 'must not name a certificate, because Gateway API takes it from the listener of the Gateway',
    value: undefined,
    fix: "write 'Tls.byGateway()', and give the certificate to the listener",
  }),
  redirectToHttps: EXACT,
  redirectHosts: EXACT,
  annotations: EXACT,
  defaultBackend: EXACT,
  anyHost: EXACT,
  pathType: EXACT,
  stripPrefix: EXACT,
  // https://github.com/kubernetes-sigs/gateway-api/issues/3592
  replacePrefix: (_asked, _site, route) => unless(route?.path === '/' && {
    rule: "must not be given for '/', because Gateway API does not say what becomes of it",
    fix: 'leave it out, or name another controller',
  }),
  backendProtocol: (_asked, _site, route) => unless(notOfForeignService(route, 'Gateway API', 'a port')),
  portName: impossible({
    rule: 'must not be given, because Gateway API cannot express it',
    fix: "give the port by number with 'port'",
  }),
};
