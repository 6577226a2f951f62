import { isMap, Json } from '../controllers/look';
import { UNREAD_ROUTE_KINDS } from '../controllers/opening-kinds';
import { Protection } from '../controllers/protection';
import { SeenObjects } from '../controllers/seen-objects';
import { TRAEFIK_ROUTE_KINDS } from '../controllers/traefik/facts';
import { ingressRouteProtections } from '../controllers/traefik/protections';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** An object that leads traffic to pods, and is not read beside what protects it. */
export interface UnreadRoute {
  readonly resource: Resource;

  /** By the rules that requests are chosen by; nothing if that is not read either. */
  readonly protections?: ReadonlyMap<string, readonly Protection[]>;
  readonly hasTls?: boolean;
}

/** The objects that lead traffic to pods, and are of kinds that are not read. */
export function unreadRoutes({ resources }: Graph): UnreadRoute[] {
  const objects = new SeenObjects((type) => resources.ofType(type).map(({ object }) => object), []);
  return resources.applied.filter(({ type }) => UNREAD_ROUTE_KINDS.has(type)).map((resource) => {
    const { type, namespace, name, object } = resource;
    const seen = TRAEFIK_ROUTE_KINDS.includes(type) && resource.kind === 'IngressRoute' ? objects.find(type, namespace, name) : undefined;
    const spec: Json = isMap(object.spec) ? object.spec : {};
    return seen === undefined ? { resource } : { resource, protections: ingressRouteProtections(seen, spec, objects), hasTls: isMap(spec.tls) };
  });
}
