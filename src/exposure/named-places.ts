import { classOf, ingressClassOf } from './ingress-class';
import { CONTOUR_CLASS, HTTP_PROXY } from '../controllers/contour/facts';
import { CLASS_ANNOTATION } from '../controllers/contour/read';
import { INGRESS, INGRESS_CLASS } from '../controllers/ingress-rules';
import { gatewayRefs } from '../graph/gateway';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** The classes that objects name. */
export function namedClasses(graph: Graph): ReadonlySet<string> {
  const named = graph.resources.applied.flatMap((resource) => [
    nameIn(graph, resource), resource.annotations.get(INGRESS_CLASS), resource.annotations.get(CLASS_ANNOTATION),
  ]);
  return new Set(named.flatMap((name) => name ? [name] : []));
}

/** A class has its own name, and other kinds than Ingresses may say theirs in the same field. */
function nameIn(graph: Graph, resource: Resource): string | undefined {
  switch (resource.type) {
    case INGRESS: return ingressClassOf(graph, resource).name;
    case HTTP_PROXY: return classOf(resource) ?? CONTOUR_CLASS;
    case 'networking.k8s.io/IngressClass': return resource.name;
    default: return resource.spec.text('ingressClassName');
  }
}

/** The Gateways that objects name, and those that are there, by namespace and name. */
export function namedGateways(graph: Graph): ReadonlySet<string> {
  return new Set([
    ...graph.gateways.map(({ namespace, name }) => `${namespace}/${name}`),
    ...graph.resources.applied.filter(({ group }) => group === 'gateway.networking.k8s.io').flatMap(gatewayRefs).map(({ namespace, name }) => `${namespace}/${name}`),
  ]);
}
