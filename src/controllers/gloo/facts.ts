/** @see https://docs.solo.io/gloo-edge/latest/reference/api/github.com/solo-io/gloo/projects/gateway/api/v1/virtual_service.proto.sk/ */
export const GLOO_ROUTE_KINDS = ['VirtualService', 'RouteTable', 'Gateway'].map((kind) => `gateway.solo.io/${kind}`);
