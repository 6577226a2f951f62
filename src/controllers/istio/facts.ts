/** @see https://istio.io/latest/docs/reference/config/networking/virtual-service/ */
export const ISTIO_ROUTE_KINDS = ['networking.istio.io/Gateway', 'networking.istio.io/VirtualService'];
