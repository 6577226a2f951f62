import { KnownController } from '../known-controller';

export const CONTOUR_PREFIX = 'projectcontour.io/';

/** The ports of a Service that are spoken to by HTTP/2 without TLS, by number or name. */
export const H2C_PORTS = `${CONTOUR_PREFIX}upstream-protocol.h2c`;

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
  pods: { controller: /^projectcontour\.io\//, image: /(^|\/)envoy([:@]|$)/ },
};
