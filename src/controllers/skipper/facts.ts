/** @see https://opensource.zalando.com/skipper/kubernetes/ingress-usage/ */
export const SKIPPER_SNIPPETS = ['zalando.org/skipper-routes'];

/** @see https://opensource.zalando.com/skipper/kubernetes/routegroups/ */
export const SKIPPER_ROUTE_KINDS = ['zalando.org/RouteGroup'];
