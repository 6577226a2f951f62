/** @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/network_apis/route-route-openshift-io-v1 */
export const OPENSHIFT_ROUTE_KINDS = ['route.openshift.io/Route'];
