import { Answers, EXACT, impossible, notOfForeignService, unless } from '../answer';
import { GatewayFacts } from './facts';

/** What a Gateway with these listeners makes of everything that a site may ask for. */
export function gatewayAnswers({ httpListener, httpsListener }: Pick<GatewayFacts, 'httpListener' | 'httpsListener'>): Answers {
  return {
    tls: (tls, site) => unless(
      httpsListener === undefined && {
        rule: 'must be none, because Gateway API ends TLS at a listener of the Gateway and none is named',
        value: undefined,
        fix: "name it with 'httpsListener' in 'IngressController.gatewayApi', or write 'Tls.none()' and name 'httpListener'",
      },
      tls !== 'byGateway' && !site.certificateIsServed && {
        rule: 'must not name a certificate, because Gateway API takes it from the listener of the Gateway',
        value: undefined,
        fix: "write 'Tls.byGateway()', and give the certificate to the listener",
      },
    ),
    redirectToHttps: () => unless(httpListener === undefined && {
      rule: 'needs the listener for plain HTTP, and none is named',
      fix: "name it with 'httpListener' in 'IngressController.gatewayApi'",
    }),
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
}
