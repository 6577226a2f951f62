/** @see https://opensource.zalando.com/skipper/kubernetes/ingress-usage/ */
export const SKIPPER_SNIPPETS = ['zalando.org/skipper-routes'];
