import { Gateway, Listener, ParentRef } from './gateway';
import { Graph } from './graph';
import { Selector } from './selector';

/** The routes that a listener takes by its protocol, unless it names kinds. */
const BY_PROTOCOL: ReadonlyMap<string, readonly string[]> = new Map([
  ['HTTP', ['HTTPRoute', 'GRPCRoute']],
  ['HTTPS', ['HTTPRoute', 'GRPCRoute']],
  ['TLS', ['TLSRoute', 'TCPRoute']],
  ['TCP', ['TCPRoute']],
  ['UDP', ['UDPRoute']],
]);

const NAME = 'kubernetes.io/metadata.name';

/** Whether a route asks for a listener. */
export function asksFor({ sectionName, port }: ParentRef, listener: Listener): boolean {
  return (sectionName === undefined || sectionName === listener.name) && (port === undefined || port === listener.port);
}

/** Whether a listener takes routes of a kind; what a protocol of its own takes only its maker knows. */
export function takesKind({ protocol, fields }: Listener, kind: string): boolean {
  const kinds = fields.child('allowedRoutes')?.children('kinds') ?? [];
  return (BY_PROTOCOL.get(protocol)?.includes(kind) ?? true) && (kinds.length === 0 || kinds.some((one) => one.text('kind') === kind));
}

/** Whether a listener takes routes of a namespace, as far as its labels are known. */
export function takesNamespace(graph: Graph, namespace: string, gateway: Gateway, { fields }: Listener): boolean {
  const namespaces = fields.child('allowedRoutes')?.child('namespaces');
  switch (namespaces?.text('from') || 'Same') {
    case 'All':
      return true;
    case 'Selector': {
      const selector = Selector.of(namespaces!, 'selector');
      const labels = graph.namespace(namespace)?.labels;
      // A namespace that is not among the manifests may have any labels, but for the one with its name.
      const isKnown = labels !== undefined || selector?.keys().every((key) => key === NAME) === true;
      return !isKnown || selector === undefined || selector.matches(new Map([...(labels ?? []), [NAME, namespace]]));
    }
    default:
      return namespace === gateway.namespace;
  }
}
