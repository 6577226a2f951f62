import { KnownController, SHARED_PREFIX } from '../known-controller';
import { listOf, naming, ownName, SECRET } from '../known-references';

/** @see https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/ */
export const KONG_PREFIX = 'konghq.com/';

/** What else of a request is compared, by the beginnings of annotations. */
export const KONG_CONDITIONS = ['methods', 'headers'].map((name) => KONG_PREFIX + name);

export const KONG_PLUGINS = ['KongPlugin', 'KongClusterPlugin'].map((kind) => `configuration.konghq.com/${kind}`);

export const KONG: KnownController = {
  name: 'Kong',
  prefixes: [KONG_PREFIX],
  classNames: ['kong'],
  identities: ['ingress-controllers.konghq.com/'],
  apiGroups: ['configuration.konghq.com'],
  references: [
    ...naming(KONG_PREFIX, ['plugins'], KONG_PLUGINS, listOf(ownName)),
    ...naming(KONG_PREFIX, ['upstream-policy'], ['configuration.konghq.com/KongUpstreamPolicy'], ownName),
    ...naming(KONG_PREFIX, ['client-cert'], [SECRET], ownName),
  ],
  ofServices: ['client-cert', 'host-header', 'path', 'protocol', 'upstream-policy'].map((name) => KONG_PREFIX + name),
  givenUp: ['configuration.konghq.com', 'plugins.konghq.com'],
  sharedAnnotations: ['force-ssl-redirect', 'service-upstream'].map((name) => SHARED_PREFIX + name),
  pods: { controller: /^(ingress-controllers\.)?konghq\.com\//, image: /(^|\/)kong(\/kong-gateway)?([:@]|$)/ },
};

/** @see https://developer.konghq.com/kubernetes-ingress-controller/reference/custom-resources/ */
export const KONG_ROUTE_KINDS = ['TCPIngress', 'UDPIngress'].map((kind) => `configuration.konghq.com/${kind}`);
