import { KnownController } from '../known-controller';

export const CILIUM_PREFIX = 'ingress.cilium.io/';

export const CILIUM: KnownController = { name: 'Cilium', prefixes: [CILIUM_PREFIX], classNames: ['cilium'], identities: ['cilium.io/'] };
