import { KnownController } from '../known-controller';

/** @see https://docs.cilium.io/en/stable/network/servicemesh/ingress/#supported-ingress-annotations */
export const CILIUM_PREFIX = 'ingress.cilium.io/';

export const CILIUM: KnownController = { name: 'Cilium', prefixes: [CILIUM_PREFIX], classNames: ['cilium'], identities: ['cilium.io/'] };
