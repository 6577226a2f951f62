import { KnownController } from '../known-controller';

/** @see https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/ */
export const KONG_PREFIX = 'konghq.com/';

export const KONG: KnownController = {
  name: 'Kong',
  prefixes: [KONG_PREFIX],
  classNames: ['kong'],
  identities: ['ingress-controllers.konghq.com/'],
  pods: { controller: /^(ingress-controllers\.)?konghq\.com\//, image: /(^|\/)kong(\/kong-gateway)?([:@]|$)/ },
};
