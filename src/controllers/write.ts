export { contour } from './contour/write';
export { gatewayApi } from './gateway-api/write';
export { ingressNginx } from './ingress-nginx/write';
export { ingressClass } from './plain-ingress/write';
export { traefik } from './traefik/write';
