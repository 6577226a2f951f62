import { HTTP_PROXY } from '../../controllers/contour/facts';
import { comparedClients } from '../../exposure/compared-clients';
import { exposureOf, SpelledRoute } from '../../exposure/exposure';
import { ingressClassOf } from '../../exposure/ingress-class';
import { unnamedCertificates } from '../../exposure/unnamed-certificates';
import { knownClass } from '../../graph/cluster-facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Unknown } from '../assumption';

const UNSPECIFIED = 'ImplementationSpecific';

/** What is not known of controllers, hosts and certificates. */
export const ROUTE_UNKNOWN: readonly Unknown[] = [
  {
    id: 'unknown/default-class',
    text: 'the cluster has a default class for Ingresses that name none',
    count: (graph) => graph.resources.ofType('networking.k8s.io/Ingress').filter((ingress) => ingressClassOf(graph, ingress).name === undefined).length,
  },
  {
    id: 'unknown/default-certificates',
    text: 'controllers have a certificate for the hosts with TLS that name no Secret',
    count: (graph) => new Set(unnamedCertificates(graph)
      .filter(({ resource }) => knownClass(graph.facts, ingressClassOf(graph, resource).name)?.hasDefaultCertificate === undefined)
      .map(({ resource }) => resource)).size,
  },
  {
    id: 'unknown/client-addresses',
    text: 'controllers see the addresses of clients, which they compare lists of clients with',
    count: (graph) => new Set(exposureOf(graph).routes
      .filter((route) => route.route.allowed !== undefined && comparedClients(graph, route).addresses === 'unknown')
      .map(({ resource }) => resource)).size,
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
