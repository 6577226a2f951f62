import { ROUTER, TRAEFIK_PREFIX } from './facts';
import { effects, UnreadEffects } from '../unread-effect';
import { each, RoutePart, UnreadParts } from '../unread-parts';

/** What Middlewares do with requests and answers on their way. */
const OF_THE_WAY = [
  'buffering', 'circuitBreaker', 'compress', 'contentType', 'encodedCharacters', 'errors', 'grpcWeb', 'inFlightReq', 'passTLSClientCert', 'rateLimit', 'retry',
];

/** How a Service is spoken to. */
const OF_SERVICES = [
  'nativelb', 'nodeportlb', 'passhostheader', 'serversscheme', 'serverstransport', 'sticky.cookie', 'sticky.cookie.domain', 'sticky.cookie.httponly',
  'sticky.cookie.maxage', 'sticky.cookie.name', 'sticky.cookie.path', 'sticky.cookie.samesite', 'sticky.cookie.secure',
];

/**
 * What is not here may do anything: chains, plugins, and headers, which once could redirect.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/
 */
export const TRAEFIK_UNREAD: UnreadParts = {
  ...each(ROUTER, ['observability.accesslogs', 'observability.metrics', 'observability.tracing', 'tls.options'], []),
  ...each(ROUTER, ['tls.domains'], ['certificate']),
  ...each(`${TRAEFIK_PREFIX}service.`, OF_SERVICES, []),
  ...each('', OF_THE_WAY, []),
  ...each('', ['basicAuth', 'digestAuth', 'forwardAuth'], ['clients']),
  ...each('', ['addPrefix', 'replacePath', 'stripPrefixRegex'], ['rewrite']),
  ...each('', ['redirectRegex'], ['backend', 'plainHttp']),
};

const NO_PLAIN_HTTP = 'the router for plain HTTP would answer no plain HTTP';

/** What undoes what a site says, whether the reader understands it or not: any of these makes a router answer HTTPS only. */
export const TRAEFIK_EFFECTS: UnreadEffects<RoutePart> = {
  ...effects('plainHttp', { [`${ROUTER}tls`]: NO_PLAIN_HTTP }, ['false']),
  ...effects('plainHttp', Object.fromEntries(['options', 'certresolver', 'domains.0.main', 'domains.0.sans'].map((name) => (
    [`${ROUTER}tls.${name}`, `${NO_PLAIN_HTTP}; 'Overrides' writes it for the one that serves HTTPS`]
  )))),
};
