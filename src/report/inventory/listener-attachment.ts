import { Gateway, Listener, ParentRef } from '../../graph/gateway';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Selector } from '../../graph/selector';

/** Whether a listener takes an HTTPRoute that asks for it. */
export function attaches(graph: Graph, httpRoute: Resource, ref: ParentRef, gateway: Gateway, listener: Listener): boolean {
  return (
    (listener.protocol === 'HTTP' || listener.protocol === 'HTTPS') &&
    (ref.sectionName === undefined || ref.sectionName === listener.name) &&
    (ref.port === undefined || ref.port === listener.port) &&
    takesKind(listener) &&
    takesNamespace(graph, httpRoute, gateway, listener)
  );
}

function takesKind({ fields }: Listener): boolean {
  const kinds = fields.child('allowedRoutes')?.children('kinds') ?? [];
  return kinds.length === 0 || kinds.some((kind) => kind.text('kind') === 'HTTPRoute');
}

function takesNamespace(graph: Graph, { namespace }: Resource, gateway: Gateway, { fields }: Listener): boolean {
  const namespaces = fields.child('allowedRoutes')?.child('namespaces');
  switch (namespaces?.text('from') || 'Same') {
    case 'All':
      return true;
    case 'Selector': {
      const resource = graph.namespace(namespace);
      const selector = Selector.of(namespaces!, 'selector');
      // A namespace that is not among the manifests may have the labels, and what may be open is listed.
      return resource === undefined || selector === undefined || selector.matches(new Map([...resource.labels, ['kubernetes.io/metadata.name', namespace]]));
    }
    default:
      return namespace === gateway.namespace;
  }
}
