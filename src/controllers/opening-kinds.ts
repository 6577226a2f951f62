import { APISIX_ROUTE_KINDS } from './apisix/facts';
import { TARGET_GROUP_BINDING } from './aws-alb/facts';
import { CLOUDFLARE_ROUTE_KINDS } from './cloudflare/facts';
import { EMISSARY_ROUTE_KINDS } from './emissary/facts';
import { F5_ROUTE_KINDS } from './f5-nginx/facts';
import { UNREAD_GATEWAY_KINDS } from './gateway-api/facts';
import { GKE_ROUTE_KINDS } from './gke-ingress/facts';
import { GLOO_ROUTE_KINDS } from './gloo/facts';
import { ISTIO_ROUTE_KINDS } from './istio/facts';
import { KNATIVE_ROUTE_KINDS } from './knative/facts';
import { KONG_ROUTE_KINDS } from './kong/facts';
import { NGROK_ROUTE_KINDS } from './ngrok/facts';
import { OPENSHIFT_ROUTE_KINDS } from './openshift/facts';
import { SKIPPER_ROUTE_KINDS } from './skipper/facts';
import { TRAEFIK_ROUTE_KINDS } from './traefik/facts';

/** Types of objects that lead traffic from outside to Services or pods, and that no reader here understands. */
export const UNREAD_ROUTE_KINDS: ReadonlySet<string> = new Set([
  ...UNREAD_GATEWAY_KINDS,
  ...APISIX_ROUTE_KINDS,
  ...CLOUDFLARE_ROUTE_KINDS,
  ...EMISSARY_ROUTE_KINDS,
  ...F5_ROUTE_KINDS,
  ...GKE_ROUTE_KINDS,
  ...GLOO_ROUTE_KINDS,
  ...ISTIO_ROUTE_KINDS,
  ...KNATIVE_ROUTE_KINDS,
  ...KONG_ROUTE_KINDS,
  ...NGROK_ROUTE_KINDS,
  ...OPENSHIFT_ROUTE_KINDS,
  ...SKIPPER_ROUTE_KINDS,
  ...TRAEFIK_ROUTE_KINDS,
  TARGET_GROUP_BINDING,
]);
