import { AGIC_PROTECTIONS } from '../application-gateway/protections';
import { ALB_PROTECTIONS } from '../aws-alb/protections';
import { F5_PREFIX } from '../f5-nginx/facts';
import { F5_PROTECTIONS } from '../f5-nginx/protections';
import { HAPROXY_PROTECTIONS } from '../haproxy/protections';
import { HAPROXY_INGRESS_PROTECTIONS } from '../haproxy-ingress/protections';
import { NGINX_PROTECTIONS } from '../ingress-nginx/protections';
import { KONG_PREFIX } from '../kong/facts';
import { isMap } from '../look';
import { notUnderstood, Protection } from '../protection';
import { ServedPath } from '../served-path';
import { ROUTER } from '../traefik/facts';

const TABLES = [AGIC_PROTECTIONS, ALB_PROTECTIONS, F5_PROTECTIONS, HAPROXY_PROTECTIONS, HAPROXY_INGRESS_PROTECTIONS, NGINX_PROTECTIONS];

/** The annotations by which some controller protects. */
const PROTECTING: ReadonlySet<string> = new Set([
  ...TABLES.flatMap(({ rules }) => rules.flatMap(({ options }) => options)),
  `${F5_PREFIX}policies`,
  `${KONG_PREFIX}plugins`,
  `${ROUTER}middlewares`,
]);

/** Where nobody knows who serves an Ingress, nobody knows either whether its annotations protect it. */
export function possibleProtections({ object }: ServedPath): Protection[] {
  const { metadata } = object.source;
  const annotations = isMap(metadata) && isMap(metadata.annotations) ? metadata.annotations : {};
  return Object.entries(annotations).flatMap(([name, value]) => PROTECTING.has(name) ? [notUnderstood(name, object, value)] : []);
}
