import { Resource } from './resource';
import { Fields } from '../api-rules/fields';
import { ALB_ACTION } from '../controllers/aws-alb/facts';
import { HTTP_PROXY } from '../controllers/contour/facts';

/** A Service, and maybe a port of it. */
export interface ServiceReference {
  /** 'Service', unless it is something else that only the controller knows. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The number or the name of the port of the Service. */
  readonly port?: number | string;
}

/** What an object names as the one that gets its requests. */
export interface BackendReference extends ServiceReference {
  /** The Ingress, HTTPRoute or HTTPProxy. */
  readonly resource: Resource;
  readonly fields: Fields;
}

const REFERENCES: ReadonlyMap<string, (resource: Resource) => BackendReference[]> = new Map([
  ['networking.k8s.io/Ingress', ofIngress],
  ['gateway.networking.k8s.io/HTTPRoute', ofHttpRoute],
  [HTTP_PROXY, ofHttpProxy],
]);

/** The types of objects that name backends. */
export const ROUTING_TYPES = [...REFERENCES.keys()];

/** All backends that an object names. */
export function backendReferences(resource: Resource): BackendReference[] {
  return REFERENCES.get(resource.type)?.(resource) ?? [];
}

function ofIngress(resource: Resource): BackendReference[] {
  const paths = resource.spec.children('rules').flatMap((rule) => rule.child('http')?.children('paths') ?? []);
  const backends = [resource.spec.child('defaultBackend'), ...paths.map((path) => path.child('backend'))];
  return backends.flatMap((backend) => backend === undefined ? [] : [ofBackend(resource, backend)]);
}

function ofBackend(resource: Resource, backend: Fields): BackendReference {
  const { namespace } = resource;
  const service = backend.child('service');
  if (service === undefined) {
    const other = backend.childOrEmpty('resource');
    return { resource, kind: other.text('kind') ?? '', namespace, name: other.text('name') ?? '', fields: other };
  }
  const port = service.childOrEmpty('port');
  // in place of a port: the controller looks for an action among the annotations, and for no Service
  const kind = port.text('name') === ALB_ACTION ? 'Action' : 'Service';
  return { resource, kind, namespace, name: service.text('name') ?? '', port: port.whole('number') || port.text('name') || undefined, fields: service };
}

function ofHttpRoute(resource: Resource): BackendReference[] {
  return resource.spec.children('rules').flatMap((rule) => rule.children('backendRefs')).map((fields) => {
    const isService = (fields.text('kind') ?? 'Service') === 'Service' && (fields.text('group') ?? '') === '';
    return {
      resource,
      kind: isService ? 'Service' : (fields.text('kind') ?? ''),
      namespace: fields.text('namespace') || resource.namespace,
      name: fields.text('name') ?? '',
      port: fields.whole('port'),
      fields,
    };
  });
}

function ofHttpProxy(resource: Resource): BackendReference[] {
  return resource.spec.children('routes').flatMap((route) => route.children('services')).map((fields) => (
    { resource, kind: 'Service', namespace: resource.namespace, name: fields.text('name') ?? '', port: fields.whole('port'), fields }
  ));
}
