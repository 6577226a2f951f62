import { KnownController } from '../known-controller';

export const CONTOUR_PREFIX = 'projectcontour.io/';
export const HTTP_PROXY = 'projectcontour.io/HTTPProxy';

export const CONTOUR: KnownController = {
  name: 'Contour',
  prefixes: [CONTOUR_PREFIX],
  classNames: ['contour'],
  identities: [CONTOUR_PREFIX],
  apiGroups: ['projectcontour.io'],
  classController: `${CONTOUR_PREFIX}contour`,
  pods: { controller: /^projectcontour\.io\//, image: /(^|\/)envoy([:@]|$)/ },
};
