import { ANGIE_SNIPPETS } from './angie/facts';
import { EMISSARY_SNIPPETS } from './emissary/facts';
import { F5_SNIPPETS } from './f5-nginx/facts';
import { HAPROXY_SNIPPETS } from './haproxy/facts';
import { HAPROXY_INGRESS_SNIPPETS } from './haproxy-ingress/facts';
import { NGINX_ABUSED, NGINX_SNIPPETS } from './ingress-nginx/facts';
import { SKIPPER_SNIPPETS } from './skipper/facts';

/**
 * The annotations by which a controller copies a text of the user into the
 * configuration of its proxy, by the names of the controllers.
 *
 * Taken from their parsers; a controller that is not here has none.
 */
const ANNOTATIONS: { readonly [controller: string]: readonly string[] } = {
  'ingress-nginx': NGINX_SNIPPETS,
  'the NGINX Ingress Controller of F5': F5_SNIPPETS,
  'the Angie Ingress Controller': ANGIE_SNIPPETS,
  'the HAProxy Kubernetes Ingress Controller': HAPROXY_SNIPPETS,
  'HAProxy Ingress': HAPROXY_INGRESS_SNIPPETS,
  'Skipper': SKIPPER_SNIPPETS,
  'Emissary': EMISSARY_SNIPPETS,
};

const CONTROLLERS = new Map(Object.entries(ANNOTATIONS).flatMap(([controller, names]) => names.map((name) => [name, controller])));

/** The controller that copies the value of an annotation into the configuration of its proxy, if there is one. */
export function writesConfigurationOf(annotation: string): string | undefined {
  return CONTROLLERS.get(annotation);
}

const ABUSED: ReadonlySet<string> = new Set(NGINX_ABUSED);

/** Whether the value of an annotation has been used to write into the configuration of a proxy, though it is checked. */
export function hasBeenAbused(annotation: string): boolean {
  return ABUSED.has(annotation);
}
