/** @see https://apisix.apache.org/docs/ingress-controller/reference/apisix-ingress-controller/api-reference/ */
export const APISIX_ROUTE_KINDS = ['apisix.apache.org/ApisixRoute'];
