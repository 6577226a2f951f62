import { HTTP_PROXY } from '../../controllers/contour/facts';
import { exposureOf, SpelledRoute } from '../../exposure/exposure';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Unknown } from '../assumption';

const UNSPECIFIED = 'ImplementationSpecific';
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** What is not known of controllers, hosts and certificates. */
export const ROUTE_UNKNOWN: readonly Unknown[] = [
  {
    id: 'unknown/default-class',
    text: 'the cluster has a default class for Ingresses that name none',
    count: ({ resources }) =>
      resources
        .ofType('networking.k8s.io/Ingress')
        .filter(({ spec, annotations }) => !spec.text('ingressClassName') && !annotations.has(CLASS_ANNOTATION)).length,
  },
  {
    id: 'unknown/path-comparison',
    text: "the controller compares paths of the type 'ImplementationSpecific' as the app expects",
    count: (graph) => openersOf(graph, ({ spelled: { type = UNSPECIFIED } }) => type === UNSPECIFIED).size,
  },
  {
    id: 'unknown/hosts-of-others',
    text: 'no other app of the cluster uses the same hosts',
    count: (graph) => openersOf(graph, ({ host }) => host !== undefined).size,
  },
  {
    id: 'unknown/dns-records',
    text: 'DNS records lead the hosts to the controller',
    count: (graph) => openersOf(graph, ({ host }) => host !== undefined).size,
  },
  {
    id: 'unknown/certificates',
    text: 'certificates are valid, and for the hosts that they serve',
    count: ({ resources, gateways }) =>
      resources.ofType('networking.k8s.io/Ingress').filter(({ spec }) => spec.children('tls').length > 0).length +
      resources.ofType(HTTP_PROXY).filter(({ spec }) => spec.child('virtualhost')?.has('tls')).length +
      gateways.filter(({ listeners }) => listeners.some(({ tls }) => tls !== undefined)).length,
  },
];

function openersOf(graph: Graph, isIt: (route: SpelledRoute) => boolean): Set<Resource> {
  return new Set(exposureOf(graph).spelled.filter(isIt).map(({ resource }) => resource));
}
