/** @see https://emissary-ingress.dev/docs/3.10/topics/concepts/gitops-continuous-delivery/ */
export const EMISSARY_SNIPPETS = ['getambassador.io/config'];
