/** @see https://emissary-ingress.dev/docs/3.10/topics/concepts/gitops-continuous-delivery/ */
export const EMISSARY_SNIPPETS = ['getambassador.io/config'];

/** @see https://emissary-ingress.dev/docs/3.10/topics/using/mappings/ */
export const EMISSARY_ROUTE_KINDS = ['getambassador.io', 'x.getambassador.io'].flatMap((group) =>
  ['Mapping', 'AmbassadorMapping', 'TCPMapping', 'AmbassadorTCPMapping'].map((kind) => `${group}/${kind}`));
