import { ingressClassOf } from './ingress-class';
import { servingController } from './ingress-controllers';
import { remembered, rememberedIn } from '../collections/remembered';
import { OutsideBalancer } from '../controllers/known-controller';
import { ANYBODY, Peer } from '../graph/admission';
import { knownClass } from '../graph/cluster-facts';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** A load balancer outside of the cluster that connects to the pods of an Ingress. */
export interface OutsideSource {
  /** For people: `a load balancer of GKE Ingress`. */
  readonly text: string;

  /** Whom pods see. */
  readonly peer: Peer;

  /** The networks that it connects from. */
  readonly networks: OutsideBalancer;
}

/** What connects to the pods of an Ingress from outside of the cluster; nothing if pods do, or nobody knows. */
export const outsideSourceOf = rememberedIn((graph: Graph, ingress: Resource): OutsideSource | undefined => {
  const { name } = ingressClassOf(graph, ingress);
  const sources = knownClass(graph.facts, name)?.sources;
  const controller = servingController(graph, ingress);
  const text = `a load balancer of ${controller?.outside === undefined ? `class '${name}'` : controller.name}`;
  if (sources !== undefined) {
    return { text, peer: peerOf(sources), networks: { networks: 'those that are described', example: sources } };
  }
  return controller?.outside === undefined ? undefined : { text, peer: ANYBODY, networks: controller.outside };
});

/** Clients of these networks, seen by their own addresses. */
export const peerOf = remembered((networks: readonly string[]): Peer => ({ networks, keepsAddress: true }));
