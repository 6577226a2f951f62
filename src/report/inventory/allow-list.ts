import { ControllerDoors } from './controller-doors';
import { Fields } from '../../api-rules/fields';
import { HAPROXY_PREFIX } from '../../controllers/haproxy/facts';
import { HAPROXY_INGRESS_PREFIX } from '../../controllers/haproxy-ingress/facts';
import { NGINX_PREFIX } from '../../controllers/ingress-nginx/facts';
import { TRAEFIK_PREFIX } from '../../controllers/traefik/facts';
import { Resource } from '../../graph/resource';

/** The networks that a controller lets through, and what says so. */
export interface AllowList {
  readonly networks: readonly string[];
  readonly reason: string;
}

/** The annotations of controllers that list networks, separated by commas. */
const ANNOTATIONS = [
  `${NGINX_PREFIX}allowlist-source-range`,
  `${NGINX_PREFIX}whitelist-source-range`,
  `${HAPROXY_PREFIX}allow-list`,
  `${HAPROXY_INGRESS_PREFIX}allowlist-source-range`,
];

const MIDDLEWARES = `${TRAEFIK_PREFIX}router.middlewares`;

export function allowListOf({ annotations }: Resource, doors: ControllerDoors): AllowList | undefined {
  for (const key of ANNOTATIONS) {
    const networks = listed(annotations.get(key));
    if (networks.length > 0) {
      return { networks, reason: `annotation '${key}'` };
    }
  }
  for (const reference of listed(annotations.get(MIDDLEWARES))) {
    const middleware = doors.middleware(reference);
    const list = middleware?.spec.child('ipAllowList') ?? middleware?.spec.child('ipWhiteList');
    const networks = texts(list, 'sourceRange');
    if (networks.length > 0) {
      return { networks, reason: `Middleware ${middleware!.name}` };
    }
  }
  return undefined;
}

/** The `ipAllowPolicy` of an HTTPProxy, of a route before that of the host. */
export function allowPolicyOf(route: Fields, host: Fields | undefined): AllowList | undefined {
  for (const [fields, where] of [[route, 'of the route'], [host, 'of the host']] as const) {
    const networks = (fields?.children('ipAllowPolicy') ?? []).map((entry) => entry.text('cidr') ?? '').filter((network) => network !== '');
    if (networks.length > 0) {
      return { networks, reason: `'ipAllowPolicy' ${where}` };
    }
  }
  return undefined;
}

function listed(annotation: string | undefined): string[] {
  return (annotation ?? '').split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function texts(fields: Fields | undefined, name: string): string[] {
  return (fields?.list(name) ?? []).filter((value): value is string => typeof value === 'string');
}
