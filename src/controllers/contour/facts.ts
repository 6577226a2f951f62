import { KnownController, SHARED_PREFIX } from '../known-controller';

export const CONTOUR_PREFIX = 'projectcontour.io/';

/** The ports of a Service that are spoken to by HTTP/2 without TLS, by number or name. */
export const H2C_PORTS = `${CONTOUR_PREFIX}upstream-protocol.h2c`;

/** By which plain HTTP is redirected. */
export const FORCE_REDIRECT = `${SHARED_PREFIX}force-ssl-redirect`;

export const HTTP_PROXY = 'projectcontour.io/HTTPProxy';

/** What its class is called unless somebody says otherwise. */
export const CONTOUR_CLASS = 'contour';

/** The `controller` of the IngressClass that its installation makes. */
export const CONTOUR_CONTROLLER = `${CONTOUR_PREFIX}contour`;

export const CONTOUR: KnownController = {
  name: 'Contour',
  prefixes: [CONTOUR_PREFIX],
  classNames: [CONTOUR_CLASS],
  identities: [CONTOUR_PREFIX],
  apiGroups: ['projectcontour.io'],
  classController: CONTOUR_CONTROLLER,
  ofServices: ['max-connections', 'max-pending-requests', 'max-requests', 'max-retries', 'upstream-protocol.'].map((name) => CONTOUR_PREFIX + name),
  sharedAnnotations: [FORCE_REDIRECT],
  pods: { controller: /^projectcontour\.io\//, image: /(^|\/)envoy([:@]|$)/ },
};
